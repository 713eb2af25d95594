import { lazy } from "@seqloom/array";

/** Header of an entry of a tar archive. */
export interface TarHeader {
  readonly name: string;
  /** "0" a file, "x" and "L" what belongs to the next entry, others. */
  readonly type: string;
  readonly sizeBytes: number;
}

/** Archives are made of blocks of so many bytes: a header is one. */
export const BLOCK_BYTES = 512;
const SUM_START = 148;
const SUM_END = 156;
const SPACE = 32;
const DIGIT_0 = 48;
const DIGIT_7 = 55;

/**
 * Reads the header of an entry in a tar archive.
 *
 * @param block of 512 bytes
 * @returns undefined if they are none, or damaged
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html#tag_20_94_13_06
 */
export function tarHeader(block: Uint8Array): TarHeader | undefined {
  let sum = SPACE * (SUM_END - SUM_START); // the checksum itself counts as spaces
  for (let i = 0; i < SUM_START; i++) sum += block[i]!;
  for (let i = SUM_END; i < BLOCK_BYTES; i++) sum += block[i]!;
  const sizeBytes = octal(block, 124, 136);
  if (sum !== octal(block, SUM_START, SUM_END) || sizeBytes === undefined) return undefined;
  const prefix = text(block, 257, 262) === "ustar" && block[262] === 0 ? text(block, 345, 500) : "";
  const name = text(block, 0, 100);
  return { name: prefix === "" ? name : `${prefix}/${name}`, type: String.fromCharCode(block[156]! || 48), sizeBytes };
}

const utf8 = lazy(() => new TextDecoder());

function text(block: Uint8Array, start: number, end: number): string {
  const zero = block.indexOf(0, start);
  return utf8().decode(block.subarray(start, zero < 0 ? end : Math.min(zero, end)));
}

/** A number in digits of eight, with spaces before it and a space or a zero byte behind it. */
function octal(block: Uint8Array, start: number, end: number): number | undefined {
  let at = start;
  while (at < end && block[at] === SPACE) at++;
  const first = at;
  let value = 0;
  while (at < end && block[at]! >= DIGIT_0 && block[at]! <= DIGIT_7) value = 8 * value + block[at++]! - DIGIT_0;
  const isWhole = at > first && (at === end || block[at] === 0 || block[at] === SPACE);
  return isWhole ? value : undefined;
}

/**
 * The name and the length that the content of an "x" entry gives to the next one.
 *
 * @param content lines such as `30 path=a/long/name/of/a/file`, each with its length in front
 */
export function paxRecords(content: Uint8Array): { readonly path?: string; readonly size?: string } {
  const records: Record<string, string> = {};
  let at = 0;
  while (at < content.length) {
    const space = content.indexOf(SPACE, at);
    const length = Number(utf8().decode(content.subarray(at, Math.max(at, space)))); // 0 without a space
    if (!Number.isInteger(length) || length <= Math.max(0, space - at)) return {};
    const [, key, value] = /^([^=]+)=([^]*)\n$/.exec(utf8().decode(content.subarray(space + 1, at + length))) ?? [];
    if (key === "path" || (key === "size" && /^\d+$/.test(value!))) records[key] = value!;
    at += length;
  }
  return records;
}
