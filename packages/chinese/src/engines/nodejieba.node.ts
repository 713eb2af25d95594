import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type DictionarySource, dictionaryText } from "../reading/loadDictionary.js";
import { OneDictionary } from "./OneDictionary.js";
import type { PackageEngine } from "./PackageEngine.js";
import type { TaggedWord } from "../interface/Segmenter.js";

/** The used part of nodejieba. */
export interface Nodejieba {
  load(files?: { dict?: string }): void;
  cut(text: string, hmm: boolean): string[];
  cutForSearch(text: string, hmm: boolean): string[];
  tag(text: string): TaggedWord[];
  insertWord(word: string, tag: string): boolean;
}

const shared = new OneDictionary("nodejieba", "nodejieba");

/** The engine `nodejieba`: cppjieba, native, as nodejieba brings it. */
export async function startNodejieba(jieba: Nodejieba, dictionary: DictionarySource): Promise<PackageEngine> {
  await shared.claim(dictionary, async () => load(jieba, await dictionaryText(dictionary)));
  return {
    engine: "nodejieba",
    packageName: "nodejieba",
    cut: (text, hmm) => jieba.cut(text, hmm),
    cutForSearch: (text, hmm) => jieba.cutForSearch(text, hmm),
    tag: (text) => jieba.tag(text),
    userWords: { frequency: "refused" },
    addWords(words) {
      for (const { word, tag } of words) jieba.insertWord(word, tag ?? tagOf(jieba, word));
    },
    mayChange: (caller) => shared.change(caller),
  };
}

/** It reads files only, and all of a file before it returns. */
function load(jieba: Nodejieba, text: string | undefined): void {
  if (text === undefined) {
    jieba.load();
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), "seqloom-chinese-"));
  try {
    const dict = join(folder, "dict.txt");
    writeFileSync(dict, text);
    jieba.load({ dict });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The tag that a word has; without one, insertWord would give it another. */
function tagOf(jieba: Nodejieba, word: string): string {
  const [first, ...others] = jieba.tag(word);
  return first && others.length === 0 ? first.tag : "x";
}
