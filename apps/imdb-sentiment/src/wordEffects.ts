/** A word of a review, and by how much the chance of a good review falls without it: below 0 if it rises. */
export interface WordEffect {
  readonly word: string;
  /** A share, from -1 to 1. */
  readonly effect: number;
}

/** Share of the strongest effect from which on a word counts as one that moved the judgement. */
const STRONG = 0.25;
/** Effects below this share are none. */
const WEAKEST = 0.005;

/** Each word of a review left out in turn: the review itself, then one without each of its words. */
export function withoutEach(words: readonly string[]): string[][] {
  return [[...words], ...words.map((_, left) => words.filter((__, i) => i !== left))];
}

/**
 * The effect of each word of a review.
 *
 * @param chances of being good, of the review and then without each of its words, as `withoutEach` orders them
 */
export function wordEffects(words: readonly string[], chances: ArrayLike<number>): WordEffect[] {
  return words.map((word, i) => ({ word, effect: chances[0]! - chances[i + 1]! }));
}

/**
 * The words that moved a judgement: those with at least a quarter of the strongest effect.
 *
 * @param most the strongest so many, in the order of the review
 */
export function strongest(effects: readonly WordEffect[], most: number): WordEffect[] {
  const sizes = effects.map(({ effect }) => Math.abs(effect)).sort((a, b) => b - a);
  const least = Math.max(WEAKEST, STRONG * (sizes[0] ?? 0), sizes[most - 1] ?? 0);
  return effects.filter(({ effect }) => Math.abs(effect) >= least).slice(0, most);
}

/** The review with signs at the words that moved its judgement: `a [+ wonderful] film`. */
export function markedReview(effects: readonly WordEffect[], moved: readonly WordEffect[]): string {
  const marked = new Set(moved);
  return effects
    .map((each) => (marked.has(each) ? `[${each.effect > 0 ? "+" : "-"} ${each.word}]` : each.word))
    .join(" ");
}
