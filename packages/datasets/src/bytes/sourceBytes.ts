import { ArgumentError } from "@seqloom/array";
import { readPath } from "#readPath";
import { fetchBytes } from "./fetchBytes.js";
import { joinBytes } from "./joinBytes.js";
import { streamChunks } from "./streamChunks.js";

/**
 * Where a reader takes its bytes from: the path of a file (in a browser an address to fetch), a URL, the bytes
 * themselves, a Blob or File, or a stream of bytes.
 */
export type ByteSource = string | URL | Uint8Array | Blob | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

interface NamedBytes {
  readonly bytes: Uint8Array;
  /** Name of the file for error texts, where it has one. */
  readonly file: string | undefined;
}

/**
 * Reads all bytes of a source.
 *
 * @param caller the public function, which begins every error text
 * @throws ArgumentError if it is no source; Error if there is no such file or address
 */
export async function sourceBytes(caller: string, source: ByteSource): Promise<NamedBytes> {
  if (source instanceof Uint8Array) return { bytes: source, file: undefined };
  if (typeof source === "string") {
    if (/[\r\n]/.test(source)) throw notASource(caller, source, "To read a text, use parseCsv.");
    const bytes = await (/^https?:/.test(source) ? fetchBytes(caller, source) : readPath(caller, source));
    return { bytes, file: lastPart(source) };
  }
  if (source instanceof URL) {
    const bytes = await (source.protocol === "file:" ? readPath(caller, source) : fetchBytes(caller, source));
    return { bytes, file: decodeURIComponent(lastPart(source.pathname)) };
  }
  if (source instanceof Blob) {
    return {
      bytes: new Uint8Array(await source.arrayBuffer()),
      file: "name" in source ? String(source.name) : undefined,
    };
  }
  if (isObjectWith(source, "getReader"))
    return { bytes: await joinChunks(caller, streamChunks(source)), file: undefined };
  if (isObjectWith(source, Symbol.asyncIterator)) return { bytes: await joinChunks(caller, source), file: undefined };
  throw notASource(caller, source);
}

function notASource(caller: string, source: unknown, hint?: string): ArgumentError {
  return new ArgumentError(caller, "source", "a path, URL, Uint8Array, Blob or stream of bytes", source, hint);
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).at(-1) || path;
}

function isObjectWith<Key extends PropertyKey>(
  value: unknown,
  key: Key,
): value is Extract<ByteSource, { [K in Key]: unknown }> {
  return typeof value === "object" && value !== null && key in value;
}

async function joinChunks(caller: string, chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) {
    if (!(part instanceof Uint8Array)) {
      throw new ArgumentError(caller, `chunk ${parts.length} of source`, "a Uint8Array", part);
    }
    parts.push(part);
  }
  return joinBytes(parts);
}
