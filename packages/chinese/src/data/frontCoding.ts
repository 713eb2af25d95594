/** The columns of a front-coded list of sorted words, and what its JSON says of it. */
export interface FrontCoded {
  readonly alphabet: string;
  /** 16 * characters shared with the word before + characters added - 1. */
  readonly lengths: Uint8Array;
  /** The place in the alphabet of each added character, in two bytes. */
  readonly high: Uint8Array;
  readonly low: Uint8Array;
}

/**
 * Goes through a front-coded list of words.
 *
 * @param visit gets the UTF-16 units of the word, from 0 to length - 1, in an array that is used again; of them the first
 *   `shared` are those of the word before; and the place of the word in the list
 */
export function eachWord(
  { alphabet, lengths, high, low }: FrontCoded,
  visit: (codes: Uint16Array, shared: number, length: number, index: number) => void,
): void {
  const letters = Uint16Array.from(alphabet, (letter) => letter.charCodeAt(0));
  const codes = new Uint16Array(32);
  let at = 0;
  for (let index = 0; index < lengths.length; index++) {
    const shared = lengths[index]! >> 4;
    const length = shared + (lengths[index]! & 15) + 1;
    for (let i = shared; i < length; i++, at++) codes[i] = letters[(high[at]! << 8) | low[at]!]!;
    visit(codes, shared, length, index);
  }
}
