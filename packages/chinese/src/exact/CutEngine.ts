import { CUT_BLOCK, HAN, kinds, LATIN } from "../data/characters.js";
import type { CutHmm } from "../data/CutHmm.js";
import { cutUnknown } from "./cutUnknown.js";
import type { Dictionary } from "../data/Dictionary.js";
import { Scratch } from "./Scratch.js";
import { NONE, VALUE } from "../data/WordTrie.js";
import { bestRoute } from "./wordGraph.js";

/**
 * jieba's exact mode. The words of a text lie one behind the other, so that only their ends are kept; the caller makes
 * strings of them if it needs strings.
 */
export class CutEngine {
  readonly dictionary: Dictionary;
  readonly #hmm: CutHmm;
  readonly #scratch = new Scratch();
  /** Words that the HMM must not make: deleted ones. jieba has one such set for the whole process. */
  readonly #forcedSplits = new Set<string>();
  #ends = new Int32Array(0);

  constructor(dictionary: Dictionary, hmm: CutHmm) {
    this.dictionary = dictionary;
    this.#hmm = hmm;
  }

  /** The HMM splits this word into characters from now on. */
  forceSplit(word: string): void {
    this.#forcedSplits.add(word);
  }

  /** Whether `forceSplit` was asked for this word. */
  isSplit(word: string): boolean {
    return this.#forcedSplits.has(word);
  }

  /** Cuts a text into words. */
  cut(text: string, hmm: boolean): string[] {
    const count = this.#cutEnds(text, hmm);
    const ends = this.#ends;
    const words = new Array<string>(count);
    let start = 0;
    for (let i = 0; i < count; i++) {
      const end = ends[i]!;
      words[i] = text.slice(start, end);
      start = end;
    }
    return words;
  }

  #cutEnds(text: string, hmm: boolean): number {
    const { length } = text;
    if (this.#ends.length < length) this.#ends = new Int32Array(Math.max(256, 2 * length));
    let count = 0;
    let at = 0;
    while (at < length) {
      const start = at;
      while (at < length && (kinds[text.charCodeAt(at)]! & CUT_BLOCK) !== 0) at++;
      if (at > start) {
        const first = count;
        count = this.#cutBlock(text, start, at, hmm, count);
        for (let i = first; i < count; i++) this.#ends[i]! += start;
      } else {
        at = endOfSign(text, at);
        this.#ends[count++] = at;
      }
    }
    return count;
  }

  /** Cuts a block; the ends are counted from its start. */
  #cutBlock(text: string, start: number, end: number, hmm: boolean, count: number): number {
    const length = end - start;
    if (length === 1) {
      this.#ends[count] = 1;
      return count + 1;
    }
    this.#scratch.load(text, start, end);
    bestRoute(this.dictionary, this.#scratch, length);
    return hmm ? this.#withHmm(length, count) : this.#withoutHmm(length, count);
  }

  /** Words of two or more characters stay; runs of single ones are looked at again. */
  #withHmm(length: number, count: number): number {
    const { next } = this.#scratch;
    const ends = this.#ends;
    let runStart = 0;
    let at = 0;
    while (at < length) {
      const end = next[at]!;
      if (end - at > 1) {
        if (at > runStart) count = this.#cutRun(runStart, at, count);
        ends[count++] = end;
        runStart = end;
      }
      at = end;
    }
    return length > runStart ? this.#cutRun(runStart, length, count) : count;
  }

  #cutRun(start: number, end: number, count: number): number {
    const ends = this.#ends;
    if (end - start === 1) {
      ends[count] = end;
      return count + 1;
    }
    if (!this.#isWord(start, end)) {
      const until = cutUnknown(this.#scratch, start, end, this.#hmm, ends, count);
      return this.#forcedSplits.size === 0 ? until : this.#splitForced(start, count, until);
    }
    for (let i = start + 1; i <= end; i++) ends[count++] = i;
    return count;
  }

  #isWord(start: number, end: number): boolean {
    const { codes } = this.#scratch;
    const { trie } = this.dictionary;
    let node = trie.first[codes[start]!]!;
    for (let i = start + 1; i < end && node !== NONE; i++) node = trie.child(node, codes[i]!);
    return node !== NONE && trie.slots[node + VALUE]! > 0;
  }

  /** Splits the words from place `from` up to `until` that must not be. */
  #splitForced(start: number, from: number, until: number): number {
    const { codes } = this.#scratch;
    const words = [...this.#ends.subarray(from, until)];
    let count = from;
    for (const end of words) {
      const isForced =
        kinds[codes[start]!] === HAN && this.#forcedSplits.has(String.fromCharCode(...codes.subarray(start, end)));
      if (isForced) for (let i = start + 1; i < end; i++) this.#ends[count++] = i;
      this.#ends[count++] = end;
      start = end;
    }
    return count;
  }

  /** Single Latin letters and digits join; everything else stays as the word graph has it. */
  #withoutHmm(length: number, count: number): number {
    const { next, codes } = this.#scratch;
    const ends = this.#ends;
    let at = 0;
    while (at < length) {
      const start = at;
      while (at < length && next[at] === at + 1 && (kinds[codes[at]!]! & LATIN) !== 0) at++;
      if (at === start) at = next[at]!;
      ends[count++] = at;
    }
    return count;
  }
}

/** Outside the blocks a line end \r\n is one word, every other code point is one. */
export function endOfSign(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const following = text.charCodeAt(at + 1); // NaN at the end
  const isPair = (code & 0xfc00) === 0xd800 && (following & 0xfc00) === 0xdc00;
  return isPair || (code === 0x0d && following === 0x0a) ? at + 2 : at + 1;
}
