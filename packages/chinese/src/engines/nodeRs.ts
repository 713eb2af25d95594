import { type DictionarySource, dictionaryText } from "../reading/loadDictionary.js";
import type { PackageEngine } from "./PackageEngine.js";
import type { TaggedWord } from "../interface/Segmenter.js";

/** The used part of @node-rs/jieba. */
interface NodeRsJieba {
  cut(text: string, hmm: boolean): string[];
  cutForSearch(text: string, hmm: boolean): string[];
  tag(text: string, hmm: boolean): TaggedWord[];
  loadDict(dictionary: Uint8Array): void;
}

/** The module. */
export interface NodeRs {
  readonly Jieba: { withDict(dictionary: Uint8Array): NodeRsJieba };
}

/**
 * The engine `node-rs`: jieba-rs, native, as @node-rs/jieba brings it.
 *
 * @param defaultWords the dictionary that comes with the package
 */
export async function startNodeRs(
  { Jieba }: NodeRs,
  defaultWords: Uint8Array,
  dictionary: DictionarySource,
): Promise<PackageEngine> {
  const encoder = new TextEncoder();
  const text = await dictionaryText(dictionary);
  const jieba = Jieba.withDict(text === undefined ? defaultWords : encoder.encode(text));
  return {
    engine: "node-rs",
    packageName: "@node-rs/jieba",
    cut: (text, hmm) => jieba.cut(text, hmm),
    cutForSearch: (text, hmm) => jieba.cutForSearch(text, hmm),
    tag: (text) => jieba.tag(text, true),
    tagWithoutHmm: (text) => jieba.tag(text, false),
    userWords: { frequency: "required" },
    addWords(words) {
      jieba.loadDict(encoder.encode(words.map(({ word, frequency }) => `${word} ${frequency} x\n`).join("")));
    },
  };
}
