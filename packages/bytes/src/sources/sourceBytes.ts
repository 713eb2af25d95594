import { joinChunks } from "../streams/joinChunks.js";
import { type ArgumentErrorClass, byteChunks, type ByteSource } from "./byteChunks.js";

/** All bytes of a source. */
export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** Name of the file for error texts, where it has one. */
  readonly file: string | undefined;
}

/**
 * Reads all bytes of a source.
 *
 * @param caller the public function, which begins every error text
 * @param ArgumentError class of the error about what is no source, and about a stream of something else than bytes
 * @throws ArgumentError if it is no source; Error if there is no such file or address
 *
 * @example
 * await sourceBytes("readMenu", new Blob(["a,b"]), ArgumentError); // → { bytes: Uint8Array(3) [ 97, 44, 98 ], file: undefined }
 * await sourceBytes("readMenu", "menu/of/yesterday.csv", ArgumentError).catch(({ name }) => name); // → 'Error'
 */
export async function sourceBytes(
  caller: string,
  source: ByteSource,
  ArgumentError: ArgumentErrorClass,
): Promise<SourceBytes> {
  const { chunks, file } = byteChunks(caller, source, ArgumentError);
  return { bytes: await joinChunks(chunks), file };
}
