import { gunzip, joinChunks } from "@seqloom/bytes";
import type { ByteFile } from "../sources/byteFile.js";
import { unpackZip } from "./unpackZip.js";

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
  const first = await joinChunks(file.chunks(0, ZIP.length));
  if (ZIP.every((byte, i) => first[i] === byte)) yield* unpackZip(caller, file, isWanted, limitBytes);
  else yield* gunzip(caller, file.file, file.chunks(), { maxBytes: limitBytes });
}
