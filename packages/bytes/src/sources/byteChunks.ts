import { piecesOf } from "../streams/ByteStream.js";
import { streamChunks } from "../streams/streamChunks.js";
import { chunksAt } from "./chunksAt.js";

/**
 * Source of bytes for a reader: the path of a file (in a browser an address to fetch), a URL, the bytes
 * themselves, a Blob or File, or a stream of bytes.
 */
export type ByteSource = string | URL | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** An open source. */
export interface ByteChunks {
  /** Its bytes, one piece after the other, so that a large file never lies in memory whole. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Name of the file for error texts, where it has one. */
  readonly file: string | undefined;
}

/** Class of errors about a wrong argument: `ArgumentError` of `@seqloom/array`, which stands beside this package, not below. */
export type ArgumentErrorClass = new (
  caller: string,
  argument: string,
  allowed: string,
  given: unknown,
  hint?: string,
) => Error;

/** Sources as error texts name them, to be read after "must be". */
export const BYTE_SOURCE = "a path, URL, Uint8Array, Blob or stream of bytes";

const TEXT_HINT = "A text itself is given as bytes: new TextEncoder().encode(text).";

/**
 * Opens a source. A file or an address is opened when the first piece is read, and refused then.
 *
 * @param caller the public function, which begins every error text
 * @param ArgumentError class of the error about what is no source, and about a stream of something else than bytes
 * @throws ArgumentError if it is no source; Error, while reading, if there is no such file or address
 *
 * @example
 * const { chunks, file } = byteChunks("readWords", new Blob(["ab"]), ArgumentError);
 * file; // → undefined
 * await joinChunks(chunks); // → Uint8Array(2) [ 97, 98 ]
 * byteChunks("readWords", 7, ArgumentError);
 * // throws readWords: source must be a path, URL, Uint8Array, Blob or stream of bytes, got 7.
 */
export function byteChunks(caller: string, source: ByteSource, ArgumentError: ArgumentErrorClass): ByteChunks {
  const refuse = (hint?: string): never => {
    throw new ArgumentError(caller, "source", BYTE_SOURCE, source, hint);
  };
  if (source instanceof Uint8Array) return { chunks: piecesOf([plain(source)]), file: undefined };
  if (typeof source === "string") {
    if (/[\r\n]/.test(source)) refuse(TEXT_HINT);
    return { chunks: chunksAt(caller, source), file: lastPart(source) };
  }
  if (source instanceof URL) {
    return { chunks: chunksAt(caller, source), file: decodeURIComponent(lastPart(source.pathname)) };
  }
  if (source instanceof Blob) {
    return { chunks: streamChunks(source.stream()), file: "name" in source ? String(source.name) : undefined };
  }
  const isStream = hasKey(source, "getReader");
  if (!isStream && !hasKey(source, Symbol.asyncIterator)) return refuse();
  return { chunks: checked(caller, isStream ? streamChunks(source) : source, ArgumentError), file: undefined };
}

/** The same bytes without the methods of Node's Buffer, whose `slice` copies nothing. */
function plain(bytes: Uint8Array): Uint8Array {
  const isPlain = Object.getPrototypeOf(bytes) === Uint8Array.prototype;
  return isPlain ? bytes : new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}

function hasKey<Key extends PropertyKey>(
  value: unknown,
  key: Key,
): value is Extract<ByteSource, { [K in Key]: unknown }> {
  return typeof value === "object" && value !== null && key in value;
}

async function* checked(
  caller: string,
  chunks: AsyncIterable<Uint8Array>,
  ArgumentError: ArgumentErrorClass,
): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) {
      throw new ArgumentError(caller, `chunk ${count} of source`, "a Uint8Array", chunk);
    }
    count++;
    yield chunk;
  }
}
