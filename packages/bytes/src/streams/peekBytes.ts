import { type ByteStream, piecesOf } from "./ByteStream.js";
import { joinBytes } from "./joinBytes.js";

/** Beginning of a stream, and what follows it. */
export interface PeekedBytes {
  /** The bytes that were asked for or more, or all that there are. */
  readonly first: Uint8Array;
  /** The pieces behind them; `return()` closes the stream. */
  readonly rest: AsyncGenerator<Uint8Array>;
}

/**
 * Reads the beginning of a stream, which shows what it is.
 *
 * @param length bytes to read at least, 1 or more
 * @throws what reading the stream throws
 */
export async function peekBytes(chunks: ByteStream, length: number): Promise<PeekedBytes> {
  const rest = piecesOf(chunks);
  const parts: Uint8Array[] = [];
  for (let bytes = 0; bytes < length;) {
    const step = await rest.next();
    if (step.done) break;
    parts.push(step.value);
    bytes += step.value.length;
  }
  return { first: joinBytes(parts), rest };
}

/** The beginning and what follows it as one stream again. */
export async function* unpeeked({ first, rest }: PeekedBytes): AsyncGenerator<Uint8Array> {
  try {
    if (first.length > 0) yield first;
    yield* rest;
  } finally {
    await rest.return(undefined); // closes a file when the reader stops early
  }
}
