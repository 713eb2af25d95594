import type { ByteStream } from "../streams/ByteStream.js";
import { joinBytes } from "../streams/joinBytes.js";

const [LINE_FEED, CARRIAGE_RETURN] = [10, 13];

/** Limits of `eachLine`. */
export interface EachLineOptions {
  /** Lines at most; the stream is closed behind them. Default: all. */
  readonly limit?: number;
  /** Bytes of a line at most: a stream without line feeds ends there, not when the memory does. Default: no limit. */
  readonly maxBytes?: number;
  /** Makes the error about a longer line, which is counted from 1. Default: an Error with both numbers. */
  readonly tooLong?: (line: number) => Error;
}

/**
 * Cuts a stream of bytes into lines and hands each over where it lies, without copying it.
 *
 * @param onLine takes the bytes, and where the line begins and ends in them without its end (`\n` or `\r\n`); the bytes hold
 *   during the call
 * @throws Error about a line of more than `maxBytes`; what `onLine` or reading `chunks` throws
 *
 * @example
 * const words = [];
 * await eachLine(new Blob(["煎餃\r\n自助餐\n"]).stream(), (bytes, start, end) => {
 *   words.push(new TextDecoder().decode(bytes.subarray(start, end)));
 * });
 * words; // → [ '煎餃', '自助餐' ]
 */
export async function eachLine(
  chunks: ByteStream,
  onLine: (bytes: Uint8Array, start: number, end: number) => void,
  { limit = Infinity, maxBytes = Infinity, tooLong = longLine(maxBytes) }: EachLineOptions = {},
): Promise<void> {
  let line = 0;
  let begun: Uint8Array[] = []; // pieces of a line whose end has not come
  let begunBytes = 0;
  const hand = (bytes: Uint8Array, start: number, end: number) => {
    line++;
    onLine(bytes, start, end > start && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end);
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      if (begun.length > 0) {
        const whole = joinBytes([...begun, chunk.subarray(start, end)]);
        [begun, begunBytes] = [[], 0];
        hand(whole, 0, whole.length);
      } else hand(chunk, start, end);
      if (line === limit) return;
      start = end + 1;
    }
    if (start === chunk.length) continue;
    begun.push(chunk.slice(start));
    begunBytes += chunk.length - start;
    if (begunBytes > maxBytes) throw tooLong(line + 1);
  }
  if (begun.length > 0) hand(joinBytes(begun), 0, begunBytes);
}

function longLine(maxBytes: number): (line: number) => Error {
  return (line) => new Error(`line ${line} has more than ${maxBytes} bytes.`);
}
