import type { Dictionary } from "../data/Dictionary.js";
import type { Scratch } from "./Scratch.js";
import { BRANCHES, NONE, pairOf, slotOf, TAG, VALUE } from "../data/WordTrie.js";

/**
 * Finds the best way through the graph of all words in a block: after it `scratch.next[i]` is where the word ends that
 * begins at i, on the best way from i to the end.
 *
 *     score(i) = max over the words from i to j of  log frequency - log total + score(j),      score(length) = 0
 *
 * Equal scores take the longer word. A place where no word begins is left by one character, as if it had been seen once.
 */
export function bestRoute(dictionary: Dictionary, { codes, scores, next }: Scratch, length: number): void {
  const { slots, first, firstValues, pairs, shift } = dictionary.trie;
  const wordScores = dictionary.scores;
  const mask = slots.length - 1;
  let following = 0; // the character behind
  scores[length] = 0;
  for (let start = length - 1; start >= 0; start--) {
    const code = codes[start]!;
    const single = firstValues[code]!; // 0, whose score is that of a character seen once, if it is no word
    let best = wordScores[single]! + scores[start + 1]!;
    let bestEnd = start + 1;
    const pair = pairOf(code, following);
    following = code;
    if ((pairs[pair >>> 5]! & (1 << pair)) !== 0 && start + 1 < length) {
      let hasWord = single > 0; // while there is none, the first one wins, whatever its score
      let node = first[code]!;
      let end = start + 1;
      while (end < length && (slots[node + TAG]! & BRANCHES) !== 0) {
        // WordTrie.child, written out: this loop is where cutting spends its time.
        const added = codes[end]!;
        let slot = slotOf(node, added, shift);
        while (slots[slot] !== NONE && (slots[slot] !== node || slots[slot + 1] !== added)) slot = (slot + 4) & mask;
        if (slots[slot] === NONE) break;
        node = slot;
        end++;
        const frequency = slots[node + VALUE]!;
        if (frequency === 0) continue;
        const score = wordScores[frequency]! + scores[end]!;
        if (score >= best || !hasWord) {
          best = score;
          bestEnd = end;
          hasWord = true;
        }
      }
    }
    scores[start] = best;
    next[start] = bestEnd;
  }
}
