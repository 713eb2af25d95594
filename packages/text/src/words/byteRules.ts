import type { WordOptions } from "./wordOptions.js";

/** Cut of a text in UTF-8, byte by byte. Bytes beyond ASCII are always of words. */
export interface ByteRules {
  /** `IN_WORD`, `SEPARATOR` or `DROPPED` for each byte. */
  readonly kinds: Uint8Array;
  /** Whether A to Z become small. */
  readonly lowers: boolean;
}

export const IN_WORD = 0;

/** Kind of a byte that stands between words. */
export const SEPARATOR = 1;

/** Kind of a byte that is left out, and the word goes on behind it. */
export const DROPPED = 2;

/** No byte of UTF-8: stands behind a text, where the last word ends. */
export const BEHIND = 0xff;

/** @param kindOf kind of each character of ASCII */
export function byteRules(kindOf: (character: string) => number, lowers = false): ByteRules {
  const kinds = new Uint8Array(256);
  kinds[BEHIND] = SEPARATOR;
  for (let byte = 0; byte < 128; byte++) kinds[byte] = kindOf(String.fromCharCode(byte));
  return { kinds, lowers };
}

/** Rules of the separators among ASCII; undefined unless `split` is one of them. */
export function separatorRules({ filters, split }: Required<WordOptions>): ByteRules | undefined {
  if (split.length !== 1 || split > "\x7f") return undefined;
  const separators = filters + split;
  return byteRules((character) => (separators.includes(character) ? SEPARATOR : IN_WORD));
}
