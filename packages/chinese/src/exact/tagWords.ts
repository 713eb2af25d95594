import { DIGIT, HAN, kinds, LATIN, TAG_BLOCK } from "../data/characters.js";
import { endOfSign } from "./CutEngine.js";
import type { Dictionary } from "../data/Dictionary.js";
import { Scratch } from "./Scratch.js";
import type { TaggedWord } from "../interface/Segmenter.js";
import type { TagHmm } from "../data/TagHmm.js";
import { bestRoute } from "./wordGraph.js";

const UNKNOWN = "x";
const DOT = 0x2e;

/**
 * jieba's posseg: cuts a text into words with their tags. It is not the cut of exact mode: its blocks lack `-` and `%`,
 * and what the dictionary does not know is cut by a model of its own.
 *
 * @param hmm finds words that the dictionary does not know; undefined leaves it to the dictionary
 */
export function tagWords(dictionary: Dictionary, hmm: TagHmm | undefined, text: string): TaggedWord[] {
  const words: TaggedWord[] = [];
  const scratch = new Scratch();
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (at < text.length && (kinds[text.charCodeAt(at)]! & TAG_BLOCK) !== 0) at++;
    if (at > start) {
      const block = text.slice(start, at);
      scratch.load(block, 0, block.length);
      bestRoute(dictionary, scratch, block.length);
      if (hmm) addWithHmm(dictionary, hmm, block, scratch.next, words);
      else addWithoutHmm(dictionary, block, scratch.next, words);
    } else {
      at = endOfSign(text, at);
      words.push({ word: text.slice(start, at), tag: UNKNOWN });
    }
  }
  return words;
}

function addWithHmm(dictionary: Dictionary, hmm: TagHmm, block: string, next: Int32Array, words: TaggedWord[]): void {
  let run = ""; // single characters, one behind the other
  for (let at = 0; at < block.length; at = next[at]!) {
    const word = block.slice(at, next[at]);
    if (word.length === 1) {
      run += word;
      continue;
    }
    addRun(dictionary, hmm, run, words);
    run = "";
    words.push(known(dictionary, word));
  }
  addRun(dictionary, hmm, run, words);
}

function addRun(dictionary: Dictionary, hmm: TagHmm, run: string, words: TaggedWord[]): void {
  if (run.length > 1 && !dictionary.frequency(run)) addUnknown(hmm, run, words);
  else for (const character of run) words.push(known(dictionary, character));
}

/** Chinese characters go to the model; numbers with dots, Latin words and other signs are named by what they are. */
function addUnknown(hmm: TagHmm, run: string, words: TaggedWord[]): void {
  let at = 0;
  while (at < run.length) {
    const start = at;
    const passes = sortOf(run, start);
    while (at < run.length && passes.accepts(run.charCodeAt(at))) at++;
    const piece = run.slice(start, at);
    if (passes === CHINESE) hmm.cut(piece, (from, to, tag) => words.push({ word: piece.slice(from, to), tag }));
    else words.push({ word: piece, tag: passes.tag });
  }
}

/** A sort of characters that stay together, and the tag they get. */
interface Sort {
  readonly tag: string;
  readonly accepts: (code: number) => boolean;
}

const isNumeric = (code: number) => code === DOT || kinds[code] === DIGIT;
const isLatin = (code: number) => (kinds[code]! & LATIN) !== 0;
const CHINESE: Sort = { tag: "", accepts: (code) => kinds[code] === HAN };
const NUMBER: Sort = { tag: "m", accepts: isNumeric };
const FOREIGN: Sort = { tag: "eng", accepts: isLatin };
const SIGNS: Sort = {
  tag: UNKNOWN,
  accepts: (code) => kinds[code] !== HAN && !isLatin(code) && !isNumeric(code),
};

function sortOf(run: string, at: number): Sort {
  return [CHINESE, NUMBER, FOREIGN].find((sort) => sort.accepts(run.charCodeAt(at))) ?? SIGNS;
}

function addWithoutHmm(dictionary: Dictionary, block: string, next: Int32Array, words: TaggedWord[]): void {
  let at = 0;
  while (at < block.length) {
    const start = at;
    while (at < block.length && next[at] === at + 1 && isLatin(block.charCodeAt(at))) at++;
    if (at > start) {
      words.push({ word: block.slice(start, at), tag: "eng" });
    } else {
      at = next[start]!;
      words.push(known(dictionary, block.slice(start, at)));
    }
  }
}

function known(dictionary: Dictionary, word: string): TaggedWord {
  return { word, tag: dictionary.tag(word) ?? UNKNOWN };
}
