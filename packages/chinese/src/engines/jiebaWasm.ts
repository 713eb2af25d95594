import { type DictionarySource, dictionaryText } from "../reading/loadDictionary.js";
import { OneDictionary } from "./OneDictionary.js";
import type { PackageEngine } from "./PackageEngine.js";
import { refuse } from "./refuse.js";
import type { TaggedWord } from "../interface/Segmenter.js";

/** The used part of jieba-wasm. */
export interface JiebaWasm {
  cut(text: string, hmm: boolean): string[];
  cut_for_search(text: string, hmm: boolean): string[];
  tag(text: string, hmm: boolean): TaggedWord[];
  add_word(word: string, frequency?: number): number;
  with_dict(dictionary: string): void;
}

const shared = new OneDictionary("wasm", "jieba-wasm");

/** The engine `wasm`: jieba-rs in WebAssembly, as jieba-wasm brings it. */
export async function startJiebaWasm(jieba: JiebaWasm, dictionary: DictionarySource): Promise<PackageEngine> {
  if (dictionary !== "default" && dictionary !== "traditional") {
    refuse("createSegmenter", "wasm", "jieba-wasm adds a dictionary to jieba's words and cannot do without these.");
  }
  await shared.claim(dictionary, async () => {
    const text = await dictionaryText(dictionary);
    if (text !== undefined) jieba.with_dict(text);
  });
  return {
    engine: "wasm",
    packageName: "jieba-wasm",
    cut: (text, hmm) => jieba.cut(text, hmm),
    cutForSearch: (text, hmm) => jieba.cut_for_search(text, hmm),
    tag: (text) => jieba.tag(text, true),
    tagWithoutHmm: (text) => jieba.tag(text, false),
    userWords: { frequency: "optional", maxFrequency: 2 ** 32 - 1 },
    addWords(words) {
      for (const { word, frequency } of words) jieba.add_word(word, frequency);
    },
    mayChange: (caller) => shared.change(caller),
  };
}
