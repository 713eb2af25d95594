import { boolean, custom, oneOf, type OptionTable, optional, readOptions } from "@seqloom/array";
import { type EngineName, engines, makeEngine } from "./engines.js";
import type { DictionarySource } from "./loadDictionary.js";
import type { Segmenter } from "./Segmenter.js";

/** What is cut with, and by which dictionary. */
export interface CreateSegmenterOptions {
  readonly engine?: "auto" | EngineName;
  readonly dictionary?: DictionarySource;
  readonly userDictionary?: string;
  readonly hmm?: boolean;
}

const createSegmenterOptions = {
  engine: oneOf(["auto", ...engines], {
    default: "auto",
    meaning: "who cuts: our own engine, or a package that is installed; auto takes exact",
  }),
  dictionary: custom<DictionarySource>(
    '"default", "traditional", the bytes of a dict.txt, or the path or URL of one',
    (value) => (typeof value === "string" && value !== "") || value instanceof Uint8Array || value instanceof URL,
    {
      default: "default",
      meaning: "jieba's words, the same with their Traditional forms, or a dict.txt, gzipped or not",
    },
  ),
  userDictionary: optional(
    custom<string>("the text of a user dictionary", (value) => typeof value === "string", {
      meaning: "words to add, as in loadUserDictionary",
    }),
  ),
  hmm: boolean({
    default: true,
    meaning: "whether a hidden Markov model finds words that the dictionary lacks, unless a call says otherwise",
  }),
} satisfies OptionTable<CreateSegmenterOptions>;

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
 * dictionary is not `word frequency tag`
 *
 * @example
 * const segmenter = await createSegmenter();
 * segmenter.cut("我喜歡跑步，你呢？").join("|"); // → '我|喜歡|跑步|，|你|呢|？'
 * segmenter.cutForSearch("南京市长江大桥").join("|"); // → '南京|京市|南京市|长江|大桥|长江大桥'
 * segmenter.tokenize("我喜歡跑步").at(-1); // → { word: '跑步', start: 3, end: 5 }
 * @see https://github.com/fxsjy/jieba
 */
export async function createSegmenter(options?: CreateSegmenterOptions): Promise<Segmenter> {
  const { engine, dictionary, userDictionary, hmm } = readOptions("createSegmenter", createSegmenterOptions, options);
  const segmenter = await makeEngine(engine === "auto" ? "exact" : engine, { dictionary, hmm });
  return userDictionary === undefined ? segmenter : segmenter.loadUserDictionary(userDictionary);
}
