import { crc32 } from "#crc32";
import { decompress, fileKind, joinChunks, ZIP_ARCHIVE } from "@seqloom/bytes";
import type { ByteFile } from "../sources/byteFile.js";
import { HEADER_BYTES, STORED, zipContentStart, zipDirectory } from "./zipDirectory.js";

/** Bytes at the end of an archive that are read to find its directory there. */
const TAIL_BYTES = 2 ** 20;

/**
 * Unpacks one file of a zip archive piece by piece: neither lies in memory whole.
 *
 * @param caller the public function, which begins every error text
 * @param isWanted says by its name whether a file is the one; the first such is taken
 * @param limitBytes a file that unpacks to more is refused: a small archive may hold an endless file
 * @throws Error, while reading, if `zipDirectory` refuses the archive, it holds no such file, or that is broken
 */
export async function* unpackZip(
  caller: string,
  archive: ByteFile,
  isWanted: (name: string) => boolean,
  limitBytes: number,
): AsyncGenerator<Uint8Array> {
  const whose = `${caller}: ${archive.file}`;
  const bytesFrom = (start: number, end?: number) => joinChunks(archive.chunks(start, end));
  const tail = await bytesFrom(Math.max(0, archive.sizeBytes - TAIL_BYTES));
  const records = zipDirectory(whose, tail, archive.sizeBytes);
  const record = records.find(({ name }) => isWanted(name));
  if (!record) {
    const kind = fileKind(tail); // a workbook or another document is a zip archive too
    if (kind && kind.is !== ZIP_ARCHIVE) throw new Error(`${whose} is ${kind.is}; ${kind.advice}.`);
    const names = records.slice(0, 8).map(({ name }) => name);
    throw new Error(`${whose} holds no such file, only ${names.join(", ")}.`);
  }
  const { name, start, packedBytes, method, crc } = record;
  if (record.sizeBytes > limitBytes) throw new Error(`${whose} unpacks to more than ${limitBytes} bytes.`);
  const contentStart = zipContentStart(record, await bytesFrom(start, start + HEADER_BYTES));
  if (!(contentStart + packedBytes <= archive.sizeBytes)) {
    throw new Error(`${whose}: ${name} is not where the zip directory says.`);
  }
  const packed = archive.chunks(contentStart, contentStart + packedBytes);
  const damaged = `${whose}: ${name} is damaged, or the archive breaks off.`;
  let [sizeBytes, checksum] = [0, 0];
  for await (const chunk of method === STORED ? packed : decompress(packed, "deflate-raw", damaged)) {
    sizeBytes += chunk.length;
    checksum = crc32(chunk, checksum);
    if (sizeBytes > record.sizeBytes) throw new Error(damaged);
    yield chunk;
  }
  if (sizeBytes !== record.sizeBytes || checksum !== crc) throw new Error(damaged);
}
