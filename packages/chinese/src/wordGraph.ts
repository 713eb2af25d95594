import type { Dictionary } from "./Dictionary.js";
import type { Scratch } from "./Scratch.js";
import { NONE, VALUE } from "./WordTrie.js";

const { imul } = Math; // once, not at every character

/**
 * Finds the best way through the graph of all words in a block: after it `scratch.next[i]` is where the word ends that
 * begins at i, on the best way from i to the end.
 *
 *     score(i) = max over the words from i to j of  log frequency - log total + score(j),      score(length) = 0
 *
 * Equal scores take the longer word. A place where no word begins is left by one character, as if it had been seen once.
 */
export function bestRoute(dictionary: Dictionary, { codes, scores, next }: Scratch, length: number): void {
  const { slots, first, shift } = dictionary.trie;
  const wordScores = dictionary.scores;
  const mask = slots.length - 1;
  scores[length] = 0;
  for (let start = length - 1; start >= 0; start--) {
    let best = -Infinity;
    let bestEnd = start + 1;
    let node = first[codes[start]!]!;
    let end = start + 1;
    while (node !== NONE) {
      const frequency = slots[node + VALUE]!;
      if (frequency > 0) {
        const score = wordScores[frequency]! + scores[end]!;
        if (score >= best) {
          best = score;
          bestEnd = end;
        }
      }
      if (end === length) break;
      // WordTrie.child, written out: this loop is where cutting spends its time.
      const code = codes[end++]!;
      let slot = (imul(imul(node, 0x9e3779b1) ^ code, 0x85ebca6b) >>> shift) << 2;
      while (slots[slot] !== NONE && (slots[slot] !== node || slots[slot + 1] !== code)) slot = (slot + 4) & mask;
      node = slots[slot] === NONE ? NONE : slot;
    }
    scores[start] = best === -Infinity ? wordScores[0]! + scores[start + 1]! : best;
    next[start] = bestEnd;
  }
}
