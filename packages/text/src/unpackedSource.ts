import { ArgumentError } from "@seqloom/array";
import { byteChunks, type ByteSource, gunzip } from "@seqloom/bytes";

/** The bytes of a file, unpacked, piece by piece. */
export interface UnpackedSource {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Name of the file for error texts. */
  readonly file: string;
}

/**
 * Opens a file that may be gzipped.
 *
 * @param caller the public function, which begins every error text
 * @throws ArgumentError if it is no source; Error, while reading, if there is no such file, or it is a broken gzip file
 */
export function unpackedSource(caller: string, source: ByteSource): UnpackedSource {
  const { chunks, file = "the data" } = byteChunks(caller, source, ArgumentError);
  return { chunks: gunzip(caller, file, chunks), file };
}
