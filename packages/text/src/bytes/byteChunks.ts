import { ArgumentError } from "@seqloom/array";
import { openPath } from "#openPath";
import { fetchChunks } from "./fetchChunks.js";
import { streamChunks } from "./streamChunks.js";

/**
 * Where a reader takes its bytes from: the path of a file (in a browser an address to fetch), a URL, the bytes
 * themselves, a Blob or File, or a stream of bytes.
 */
export type ByteSource = string | URL | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** The bytes of a source, one piece after the other, so that a large file never lies in memory whole. */
export interface ByteChunks {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How error texts call it: the name of the file where there is one. */
  readonly file: string;
}

/**
 * Opens a source. What is wrong with a file or an address comes to light when the first piece is read.
 *
 * @param caller the public function, which begins every error text
 * @throws ArgumentError if it is no source
 */
export function byteChunks(caller: string, source: ByteSource): ByteChunks {
  if (source instanceof Uint8Array) return { chunks: oneChunk(source), file: "the data" };
  if (typeof source === "string") {
    if (/[\r\n]/.test(source)) throw notASource(caller, source);
    const chunks = /^https?:/.test(source) ? fetchChunks(caller, source) : openPath(caller, source);
    return { chunks, file: lastPart(source) };
  }
  if (source instanceof URL) {
    const chunks = source.protocol === "file:" ? openPath(caller, source) : fetchChunks(caller, source);
    return { chunks, file: decodeURIComponent(lastPart(source.pathname)) };
  }
  if (source instanceof Blob) {
    return { chunks: streamChunks(source.stream()), file: "name" in source ? String(source.name) : "the data" };
  }
  if (hasKey(source, "getReader")) return { chunks: checked(caller, streamChunks(source)), file: "the data" };
  if (hasKey(source, Symbol.asyncIterator)) return { chunks: checked(caller, source), file: "the data" };
  throw notASource(caller, source);
}

function notASource(caller: string, source: unknown): ArgumentError {
  return new ArgumentError(caller, "source", "a path, URL, Uint8Array, Blob or stream of bytes", source);
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

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

async function* checked(caller: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array))
      throw new ArgumentError(caller, `chunk ${count} of source`, "a Uint8Array", chunk);
    count++;
    yield chunk;
  }
}
