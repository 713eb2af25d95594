/** Agreement of two cuts of the same texts. */
export interface Agreement {
  /** The share of texts that are cut the same, from 0 to 1. */
  readonly same: number;
  /** F1 of the words as stretches of the text, from 0 to 1. */
  readonly f1: number;
}

/**
 * Compares cuts word by word.
 *
 * @param found the words of each text
 * @param wanted the words that they should be
 */
export function agreement(found: readonly (readonly string[])[], wanted: readonly (readonly string[])[]): Agreement {
  let same = 0;
  let hits = 0;
  let words = 0;
  for (const [i, list] of found.entries()) {
    const stretches = new Set(stretchesOf(wanted[i]!));
    const common = stretchesOf(list).filter((stretch) => stretches.has(stretch)).length;
    if (common === list.length && common === wanted[i]!.length) same++;
    hits += common;
    words += list.length + wanted[i]!.length;
  }
  return { same: same / found.length, f1: (2 * hits) / words };
}

function stretchesOf(words: readonly string[]): string[] {
  let end = 0;
  return words.map((word) => `${end}-${(end += word.length)}`);
}
