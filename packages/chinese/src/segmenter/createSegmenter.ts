import { boolean, custom, oneOf, type OptionTable, optional, readOptions } from "@seqloom/array";
import { encodings, type TextEncoding } from "@seqloom/bytes";
import { type EngineName, engines, makeEngine } from "./engines.js";
import { IDF_TABLE, type IdfSource, loadIdf } from "../reading/IdfTable.js";
import type { DictionarySource } from "../reading/loadDictionary.js";
import { readUserDictionary, USER_DICTIONARY, type UserDictionarySource } from "../reading/readUserDictionary.js";
import type { Segmenter } from "../interface/Segmenter.js";
import { utf8Dictionary } from "../reading/utf8Dictionary.js";

/** Options of `createSegmenter`: engine and dictionary. */
export interface CreateSegmenterOptions {
  /** Engine that cuts, our own or an installed package; "auto" is "exact". Default: "auto". */
  readonly engine?: "auto" | EngineName;
  /**
   * Words that the engine knows. "default": jieba's; "traditional": the same with their Traditional forms. A dict.txt
   * may be gzipped. Default: "default".
   */
  readonly dictionary?: DictionarySource;
  /** Words to add, as in `loadUserDictionary`. A line alone that looks like a path is one. */
  readonly userDictionary?: UserDictionarySource;
  /** Inverse document frequencies for keywords. Left out: jieba's. */
  readonly idf?: IdfSource;
  /** Encoding of the files of words; a byte order mark has priority. Default: "utf-8". */
  readonly encoding?: TextEncoding;
  /**
   * Keeps C++, .NET, T-shirt whole, which jieba cuts. So are words of the dictionary with signs. Engine "exact" only.
   * Default: false.
   */
  readonly wordsWithSigns?: boolean;
  /** Finds words that the dictionary lacks by a hidden Markov model. A call may decide otherwise. Default: true. */
  readonly hmm?: boolean;
}

const createSegmenterOptions = {
  engine: oneOf(["auto", ...engines], { default: "auto" }),
  dictionary: custom<DictionarySource>(
    '"default", "traditional", the bytes of a dict.txt, or the path or URL of one',
    (value) => (typeof value === "string" && value !== "") || isPlace(value),
    { default: "default" },
  ),
  userDictionary: optional(
    custom<UserDictionarySource>(USER_DICTIONARY, (value) => typeof value === "string" || isPlace(value)),
  ),
  idf: optional(
    custom<IdfSource>(
      IDF_TABLE,
      (value) => (typeof value === "string" && value !== "") || isPlace(value) || value instanceof Map,
    ),
  ),
  encoding: oneOf(encodings, { default: "utf-8" }),
  wordsWithSigns: boolean({ default: false }),
  hmm: boolean({ default: true }),
} satisfies OptionTable<CreateSegmenterOptions>;

function isPlace(value: unknown): boolean {
  return value instanceof Uint8Array || value instanceof URL;
}

/**
 * Makes a segmenter, which cuts Chinese text into words as jieba for Python does.
 *
 * The dictionary is loaded anew for each segmenter, so that words added to one are not seen by another. That holds for
 * deleted words as well, which jieba for Python keeps from being found again in the whole process.
 *
 * With the engines `node-rs`, `nodejieba` and `wasm` another package cuts, which must be installed; what it cannot do is
 * refused with an error.
 *
 * @throws ArgumentError if an option is wrong, the engine is not there or cannot take the dictionary, or a line of the
 *   dictionary is not `word frequency tag`; Error if a file is not text in `encoding`
 *
 * @example
 * const segmenter = await createSegmenter();
 * segmenter.cut("我喜歡跑步，你呢？").join("|"); // → '我|喜歡|跑步|，|你|呢|？'
 * segmenter.cutForSearch("南京市长江大桥").join("|"); // → '南京|京市|南京市|长江|大桥|长江大桥'
 * segmenter.tokenize("我喜歡跑步").at(-1); // → { word: '跑步', start: 3, end: 5 }
 * @see https://github.com/fxsjy/jieba
 */
export async function createSegmenter(options?: CreateSegmenterOptions): Promise<Segmenter> {
  const settings = readOptions("createSegmenter", createSegmenterOptions, options);
  const { engine, userDictionary, idf: ownIdf, encoding, wordsWithSigns, hmm } = settings;
  const idf = ownIdf === undefined ? undefined : await loadIdf(ownIdf, encoding);
  const userWords = userDictionary === undefined ? "" : await readUserDictionary(userDictionary, encoding);
  const dictionary = await utf8Dictionary(settings.dictionary, encoding);
  const name = engine === "auto" ? "exact" : engine;
  const segmenter = await makeEngine(name, { dictionary, hmm, wordsWithSigns, idf });
  return userWords === "" ? segmenter : segmenter.loadUserDictionary(`${userWords}\n`);
}
