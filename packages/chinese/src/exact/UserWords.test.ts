import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describeData, describeGolden, readJson } from "@seqloom/testing";
import { CutEngine } from "./CutEngine.js";
import { Dictionary } from "../data/Dictionary.js";
import { ExactSegmenter } from "./ExactSegmenter.js";
import { loadData } from "../data/loadData.js";
import { type DictionarySource, loadDictionary } from "../reading/loadDictionary.js";
import { UserWords } from "./UserWords.js";

interface Step {
  call: "add_word" | "del_word" | "suggest_freq" | "load_userdict";
  arguments: [first: string | string[], second?: number | boolean, tag?: string];
  returns: number | null;
}
interface Script {
  name: string;
  dictionary?: string;
  steps: Step[];
  frequencies: [word: string, frequency: number | null][];
  totalAfter: number;
  after: { text: string; hmm: string[]; noHmm: string[]; all: string[]; search: string[]; searchNoHmm: string[] }[];
  tags: [word: string, tag: string][][];
}
const fixture = readJson<{ userWords: Script[] }>(join(import.meta.dirname, "../fixtures/jieba.json"));

describe("UserWords", () => {
  it.each(fixture.userWords.map((script) => [script.name, script] as const))(
    "does what jieba does: %s",
    (_name, script) => expectScript(script, "default"),
  );

  it("grows the total at each call, also when a word is only changed, as jieba does", async () => {
    const { words, dictionary } = await wordsOf(new Dictionary(4));
    words.add("甲乙", 3);
    words.add("甲乙", 4, "n");
    expect([dictionary.frequency("甲乙"), dictionary.frequency("甲"), dictionary.total]).toEqual([4, 0, 7]);
    words.add("甲乙", 0);
    expect([dictionary.frequency("甲乙"), dictionary.total, dictionary.tag("甲乙")]).toEqual([0, 7, "n"]);
  });

  it("suggests a frequency that joins, and one that splits", async () => {
    const { words } = await wordsOf(new Dictionary(4));
    for (const word of ["甲", "乙", "丙"]) words.add(word, 100);
    words.add("甲乙", 50);
    expect(words.suggestJoined("乙丙")).toBe(29); // floor(350 * (100 / 350)^2) + 1
    expect(words.suggestSplit(["甲", "乙"])).toBe(28);
  });

  it("takes what is not a frequency or a tag for a part of the word", async () => {
    const { words, dictionary } = await wordsOf(new Dictionary(4));
    words.load("\ufeff甲 乙 7 n\r\n\n丙 3.5\n丁 NZ");
    expect(["甲 乙", "丙 3.5", "丁 NZ"].map((word) => dictionary.frequency(word))).toEqual([7, 1, 1]);
    expect(dictionary.tag("甲 乙")).toBe("n");
  });

  describeData("cnchi/dict.txt.big.gz", (path) => {
    describeGolden<Script[]>("chinese/user_words.json.gz", (golden) => {
      const big = reachable(gunzipSync(readFileSync(path)).toString("utf8"), golden);
      it.each(golden.map((script) => [script.name, script.dictionary, script] as const))(
        "has the answers to %s with the dictionary %s",
        (_name, dictionary, script) => expectScript(script, dictionary === "big" ? big : "default"),
      );
    });
  });
});

/**
 * The part of a dictionary that scripts can reach: the words whose first two characters are among theirs. A word more has
 * the frequencies of all others, so that the total is the same. It is read in a moment, the whole takes a second.
 */
function reachable(dictionary: string, scripts: readonly Script[]): Uint8Array {
  const characters = new Set(JSON.stringify(scripts));
  const lines: string[] = [];
  let frequencyOfOthers = 0;
  for (const line of dictionary.trimEnd().split("\n")) {
    if (characters.has(line[0]!) && characters.has(line[1]!)) {
      lines.push(line);
    } else {
      frequencyOfOthers += Number(line.split(" ")[1]);
    }
  }
  return new TextEncoder().encode([...lines, `\ue000 ${frequencyOfOthers} x`].join("\n"));
}

async function wordsOf(dictionary: Dictionary) {
  return { dictionary, words: new UserWords(new CutEngine(dictionary, await loadData.cutHmm())) };
}

async function expectScript({ steps, frequencies, totalAfter, after, tags }: Script, source: DictionarySource) {
  const dictionary = await loadDictionary(source);
  const segmenter = new ExactSegmenter(dictionary, await loadData.cutHmm(), true);
  for (const { call, arguments: given, returns } of steps) {
    const [first, second, tag] = given;
    if (call === "load_userdict") {
      segmenter.loadUserDictionary(first as string);
    } else if (call === "suggest_freq") {
      expect(segmenter.suggestFrequency(first, { apply: second as boolean })).toBe(returns);
    } else if (call === "del_word") {
      segmenter.deleteWord(first as string);
    } else {
      segmenter.addWord(first as string, { frequency: second as number | undefined, tag });
    }
  }
  expect(dictionary.total).toBe(totalAfter);
  expect(frequencies.map(([word]) => [word, segmenter.frequency(word) ?? null])).toEqual(frequencies);
  for (const [i, { text, ...wanted }] of after.entries()) {
    expect(segmenter.cut(text)).toEqual(wanted.hmm);
    expect(segmenter.cut(text, { hmm: false })).toEqual(wanted.noHmm);
    expect(segmenter.cutAll(text)).toEqual(wanted.all);
    expect(segmenter.cutForSearch(text)).toEqual(wanted.search);
    expect(segmenter.cutForSearch(text, { hmm: false })).toEqual(wanted.searchNoHmm);
    expect((await segmenter.tag(text)).map(({ word, tag }) => [word, tag])).toEqual(tags[i]);
  }
}
