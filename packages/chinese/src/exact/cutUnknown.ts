import { DIGIT, HAN, kinds, LATIN } from "../data/characters.js";
import type { CutHmm } from "../data/CutHmm.js";
import type { Scratch } from "./Scratch.js";

/**
 * Cuts a run of characters that the dictionary did not join: the Chinese ones by the hidden Markov model, between them
 * Latin words and numbers (`[a-zA-Z0-9]+(?:\.\d+)?%?`, so 3.5% is one), and what stands between those as it is.
 *
 * @param ends gets the ends of the words, counted from the start of the block, from place `count` on
 * @returns how many ends there are now
 */
export function cutUnknown(
  { codes, before }: Scratch,
  start: number,
  end: number,
  hmm: CutHmm,
  ends: Int32Array,
  count: number,
): number {
  let at = start;
  while (at < end) {
    const from = at;
    const kind = kinds[codes[at]!]!;
    if (kind === HAN) {
      while (at < end && kinds[codes[at]!] === HAN) at++;
      count = hmm.cut(codes, from, at, before, ends, count);
    } else {
      if ((kind & LATIN) !== 0) at = endOfLatin(codes, at, end);
      else while (at < end && (kinds[codes[at]!]! & (HAN | LATIN)) === 0) at++;
      ends[count++] = at;
    }
  }
  return count;
}

function endOfLatin(codes: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && (kinds[codes[at]!]! & LATIN) !== 0) at++;
  if (at + 1 < end && codes[at] === 0x2e && kinds[codes[at + 1]!] === DIGIT) {
    at += 2;
    while (at < end && kinds[codes[at]!] === DIGIT) at++;
  }
  return at < end && codes[at] === 0x25 ? at + 1 : at;
}
