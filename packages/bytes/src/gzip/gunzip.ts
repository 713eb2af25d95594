import { decompress } from "#decompress";
import type { ByteStream } from "../streams/ByteStream.js";
import { peekBytes, unpeeked } from "../streams/peekBytes.js";

const GZIP = [0x1f, 0x8b];

/**
 * Unpacks a stream of bytes if it is gzipped, and passes it on as it is if not: the first two bytes tell.
 *
 * @param caller the public function, which begins every error text
 * @param file name of the file, for the error text
 * @param options `maxBytes`: a gzipped stream that unpacks to more is refused, since a small file may hold an endless one
 * @throws Error, while reading, if a gzipped stream is broken, breaks off or is too long; or what reading `chunks` throws
 *
 * @example
 * const packed = new Blob(["的\n了\n"]).stream().pipeThrough(new CompressionStream("gzip"));
 * const bytes = await joinChunks(gunzip("readWords", "words.txt.gz", packed));
 * new TextDecoder().decode(bytes); // → '的\n了\n'
 */
export async function* gunzip(
  caller: string,
  file: string,
  chunks: ByteStream,
  { maxBytes = Infinity }: { readonly maxBytes?: number } = {},
): AsyncGenerator<Uint8Array> {
  const begun = await peekBytes(chunks, GZIP.length);
  const all = unpeeked(begun);
  if (!GZIP.every((byte, i) => begun.first[i] === byte)) {
    yield* all;
    return;
  }
  let sizeBytes = 0;
  for await (const chunk of decompress(all, "gzip", `${caller}: ${file} is a broken gzip file, or it breaks off.`)) {
    sizeBytes += chunk.length;
    if (sizeBytes > maxBytes) throw new Error(`${caller}: ${file} unpacks to more than ${maxBytes} bytes.`);
    yield chunk;
  }
}
