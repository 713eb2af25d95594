/**
 * Writes a word as UTF-8, half a surrogate pair as the three bytes that its number would take (WTF-8).
 *
 * @param at place of the first byte
 * @returns the place behind the last one
 * @see https://simonsapin.github.io/wtf-8/
 */
export function encodeWord(word: string, bytes: Uint8Array, at: number): number {
  for (let i = 0; i < word.length; i++) {
    const code = word.codePointAt(i)!;
    if (code < 0x80) {
      bytes[at++] = code;
      continue;
    }
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6);
    else {
      if (code < 0x10000) bytes[at++] = 0xe0 | (code >> 12);
      else {
        bytes[at++] = 0xf0 | (code >> 18);
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f);
        i++; // the other half of the pair
      }
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[at++] = 0x80 | (code & 0x3f);
  }
  return at;
}

/** The word that `encodeWord` wrote. */
export function decodeWord(bytes: Uint8Array, start: number, end: number): string {
  let word = "";
  let codes: number[] = [];
  for (let i = start; i < end;) {
    const byte = bytes[i++]!;
    const more = byte < 0xc0 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    let code = more === 0 ? byte : byte & (0x3f >> more);
    for (let k = 0; k < more; k++) code = (code << 6) | (bytes[i++]! & 0x3f);
    codes.push(code);
    if (codes.length < MOST_CODES) continue;
    word += String.fromCodePoint(...codes);
    codes = [];
  }
  return word + String.fromCodePoint(...codes);
}

/** Numbers that a call takes as arguments. */
const MOST_CODES = 4096;
