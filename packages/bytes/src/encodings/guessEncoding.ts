import type { TextEncoding } from "./encodings.js";
import { everydayShare } from "./everydayShare.js";
import { textDecoder } from "#textDecoder";

const SAMPLE_BYTES = 2 ** 18;
/** Bits against each encoding before a text is seen: they decide over two characters, not over twenty. */
const TWO_BYTES = { big5: 0, gbk: 2, shift_jis: 6, "euc-kr": 8 } as const;
const TABLE_SIZE = 20_000; // characters of such a table, about
/** Least share of characters in daily use: bytes read in a wrong encoding have far fewer. */
const ENOUGH = 0.75;

/**
 * The encoding that a text is probably in, for advice about a text that was read in another one.
 *
 * UTF-8 is certain where it fits. Bytes of 0 at every other place are UTF-16. Of Big5, GBK, Shift_JIS and EUC-KR the likeliest
 * fits, makes characters in daily use of most bytes, and has fewer of these in its table. Single bytes above 127 among letters
 * are windows-1252.
 *
 * @returns undefined where none is likely
 *
 * @example
 * guessEncoding(Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5)); // → 'big5'
 * guessEncoding(Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4)); // → 'gbk'
 */
export function guessEncoding(bytes: Uint8Array): TextEncoding | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const wide = utf16Of(sample);
  if (wide) return wide;
  if (sample.some(isControl)) return undefined;
  if (fits(sample, "utf-8")) return "utf-8";
  // One character of two bytes behind the other: the next byte above 127 is one or two places on.
  const isDense = shareAlone(sample, 2) < 0.5;
  return (isDense ? twoBytesOf(sample) : undefined) ?? (shareAlone(sample, 1) >= 0.5 ? "windows-1252" : undefined);
}

/** UTF-16 without a mark: its Latin letters, digits and line ends have a byte of 0, always the same of the two. */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  for (let at = sample.indexOf(0); at >= 0; at = sample.indexOf(0, at + 1)) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) <= sample.length / 32 || Math.min(even, odd) > 0) return undefined;
  return odd > 0 ? "utf-16le" : "utf-16be";
}

/** The encoding of two bytes a character that explains the bytes best: with the fewest bits. */
function twoBytesOf(bytes: Uint8Array): TextEncoding | undefined {
  let [best, fewestBits]: [TextEncoding | undefined, number] = [undefined, Infinity];
  for (const encoding of Object.keys(TWO_BYTES) as (keyof typeof TWO_BYTES)[]) {
    if (!fits(bytes, encoding)) continue;
    const { characters, share, size } = everydayShare(bytes, encoding);
    const bitsEach = share * Math.log2(size) + (1 - share) * (Math.log2(TABLE_SIZE) + 5); // one in 32 is rare
    const bits = TWO_BYTES[encoding] + characters * bitsEach;
    if (share >= ENOUGH && bits < fewestBits) [best, fewestBits] = [encoding, bits];
  }
  return best;
}

/** Whether the bytes are text in an encoding; the last character may be cut off. */
function fits(bytes: Uint8Array, encoding: TextEncoding): boolean {
  try {
    textDecoder(encoding).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Share of the bytes above 127 that have no other within so many places. */
function shareAlone(bytes: Uint8Array, places: number): number {
  let [high, alone, last, lastIsAlone] = [0, 0, -Infinity, false];
  for (const [at, byte] of bytes.entries()) {
    if (byte < 0x80) continue;
    high++;
    const isNear = at - last <= places;
    if (isNear && lastIsAlone) alone--;
    if (!isNear) alone++;
    [last, lastIsAlone] = [at, !isNear];
  }
  return high === 0 ? 0 : alone / high;
}

/** Whether no text has this byte: below blank, other than tab, line feed, form feed and carriage return. */
function isControl(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d;
}
