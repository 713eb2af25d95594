import type { ByteFile } from "../bytes/byteFile.js";
import { unpackGzip } from "./unpackGzip.js";
import { unpackZip } from "./unpackZip.js";

const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b, 3, 4];

/**
 * Unpacks what is gzipped or one file of a zip archive, and passes on what is neither: the first bytes tell.
 *
 * @param caller the public function, which begins every error text
 * @param isWanted which file of a zip archive
 * @param limitBytes what unpacks to more is refused
 * @throws Error, while reading, if it is broken
 */
export async function* unpack(
  caller: string,
  file: ByteFile,
  isWanted: (name: string) => boolean,
  limitBytes: number,
): AsyncGenerator<Uint8Array> {
  const first: number[] = [];
  for await (const chunk of file.chunks(0, ZIP.length)) first.push(...chunk);
  if (ZIP.every((byte, i) => first[i] === byte)) yield* unpackZip(caller, file, isWanted, limitBytes);
  else if (GZIP.every((byte, i) => first[i] === byte)) {
    yield* unpackGzip(caller, file.file, file.chunks(), limitBytes);
  } else yield* file.chunks();
}
