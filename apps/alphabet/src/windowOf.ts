import { alphabet } from "@seqloom/datasets";

/**
 * What a model is given when a user asks: of a single letter, the letters of the alphabet up to it; of several, the last
 * ones in the order in which they were asked, which need not be that of the alphabet.
 *
 * @param length how many letters the model takes
 * @returns undefined where there are not as many
 */
export function windowOf(asked: string, length: number): string | undefined {
  const upTo = asked.length === 1 ? alphabet().slice(0, alphabet().indexOf(asked) + 1) : Array.from(asked);
  return upTo.length < length ? undefined : upTo.slice(-length).join("");
}
