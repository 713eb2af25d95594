import { alphabet } from "@seqloom/datasets";

/**
 * Letters that a model gets for a user's question: of a single letter, those of the alphabet up to it; of several, the last
 * ones in the order of the question, which need not be that of the alphabet.
 *
 * @param asked one letter, or several
 * @param length number of letters that the model takes
 * @returns undefined where there are not as many
 */
export function windowOf(asked: string, length: number): string | undefined {
  const upTo = asked.length === 1 ? alphabet().slice(0, alphabet().indexOf(asked) + 1) : Array.from(asked);
  return upTo.length < length ? undefined : upTo.slice(-length).join("");
}
