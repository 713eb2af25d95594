import { crc32 } from "#crc32";
import { inflateRaw } from "@seqloom/bytes";
import { HEADER_BYTES, STORED, zipContentStart, zipDirectory, type ZipRecord } from "./zipDirectory.js";

/** One file in a zip archive, not yet unpacked. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes after unpacking, as the archive promises. */
  readonly sizeBytes: number;
  /**
   * Unpacks it.
   *
   * @throws Error if it is broken or is not as long as promised
   */
  read(): Uint8Array;
}

/**
 * The files of a zip archive in memory.
 *
 * @param caller the public function, which begins every error text
 * @param maxBytes how many bytes all entries may have together after unpacking: a guard against archives made to fill
 *   the memory
 * @throws Error if it is no zip archive, `zipDirectory` refuses it, or it is larger than allowed
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zipEntries(caller: string, bytes: Uint8Array, maxBytes: number): ZipEntry[] {
  const records = zipDirectory(caller, bytes);
  const sizeBytes = records.reduce((sum, record) => sum + record.sizeBytes, 0);
  if (sizeBytes > maxBytes) {
    throw new Error(`${caller}: the zip archive unpacks to ${sizeBytes} bytes, more than maxBytes = ${maxBytes}.`);
  }
  return records.map((record) => ({
    name: record.name,
    sizeBytes: record.sizeBytes,
    read: () => readEntry(`${caller}: ${record.name}`, bytes, record),
  }));
}

function readEntry(caller: string, bytes: Uint8Array, record: ZipRecord): Uint8Array {
  const { start, packedBytes, sizeBytes, method, crc } = record;
  const contentStart = zipContentStart(record, bytes.subarray(start, start + HEADER_BYTES));
  if (!(contentStart + packedBytes <= bytes.length)) throw new Error(`${caller} is not where the zip directory says.`);
  const packed = bytes.subarray(contentStart, contentStart + packedBytes);
  const content = method === STORED ? packed : inflate(caller, packed, sizeBytes);
  if (content.length !== sizeBytes) {
    throw new Error(`${caller} unpacks to ${content.length} bytes, the zip directory says ${sizeBytes}.`);
  }
  if (crc32(content) !== crc)
    throw new Error(`${caller} is damaged: its checksum is not the one in the zip directory.`);
  return content;
}

function inflate(caller: string, packed: Uint8Array, sizeBytes: number): Uint8Array {
  try {
    return inflateRaw(packed, sizeBytes);
  } catch (cause) {
    throw new Error(`${caller} is damaged: it cannot be unpacked to ${sizeBytes} bytes.`, { cause });
  }
}
