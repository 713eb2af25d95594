import { inflateRaw } from "#inflateRaw";
import { crc32 } from "./crc32.js";

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

/** What the directory of the archive says of one entry. */
interface DirectoryRecord {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  /** Where the entry's own header begins. */
  readonly start: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const RECORD_SIGNATURE = 0x02014b50;
const RECORD_BYTES = 46;
const HEADER_SIGNATURE = 0x04034b50;
const HEADER_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff; // the true number stands in a record for archives above 4 GB
const STORED = 0;
const DEFLATED = 8;
/** Deflate packs 258 bytes into two bits at best: what promises more lies. */
const BEST_RATIO = 1032;

/**
 * Reads the directory of a zip archive.
 *
 * @param caller the public function, which begins every error text
 * @param maxBytes how many bytes all entries may have together after unpacking: a guard against archives made to fill
 *   the memory
 * @throws Error if it is no zip archive, is cut off, is encrypted, larger than allowed, has an entry twice or one whose
 *   name leads out of its folder
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zipEntries(caller: string, bytes: Uint8Array, maxBytes: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const records = readDirectory(caller, view);
  const names = new Set(records.map(({ name }) => name));
  if (names.size < records.length) throw new Error(`${caller}: the zip archive has two entries of one name.`);
  const sizeBytes = records.reduce((sum, record) => sum + record.sizeBytes, 0);
  if (sizeBytes > maxBytes) {
    throw new Error(`${caller}: the zip archive unpacks to ${sizeBytes} bytes, more than maxBytes = ${maxBytes}.`);
  }
  return records.map((record) => ({
    name: record.name,
    sizeBytes: record.sizeBytes,
    read: () => readEntry(`${caller}: ${record.name}`, view, record),
  }));
}

function readDirectory(caller: string, view: DataView): DirectoryRecord[] {
  const end = findEnd(caller, view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const records: DirectoryRecord[] = [];
  for (let i = 0; i < count; i++) {
    if (at + RECORD_BYTES > end || view.getUint32(at, true) !== RECORD_SIGNATURE) {
      throw new Error(`${caller}: the directory of the zip archive is broken, or it lies beyond 4 GB.`);
    }
    const nameBytes = view.getUint16(at + 28, true);
    records.push(readRecord(caller, view, at, nameBytes));
    at += RECORD_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return records;
}

/** The last record of an archive stands at its end, before a comment. */
function findEnd(caller: string, view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE && view.getUint16(at + 20, true) === last - at) return at;
  }
  const isZip = view.byteLength >= 4 && view.getUint32(0, true) === HEADER_SIGNATURE;
  throw new Error(
    `${caller}: ${isZip ? "the zip archive is cut off: its directory, at the end, is missing" : "this is no zip archive"}.`,
  );
}

function readRecord(caller: string, view: DataView, at: number, nameBytes: number): DirectoryRecord {
  const nameStart = view.byteOffset + at + RECORD_BYTES;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, nameStart, nameBytes));
  const record = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    sizeBytes: view.getUint32(at + 24, true),
    start: view.getUint32(at + 42, true),
  };
  const refuse = (what: string) =>
    new Error(`${caller}: the entry ${JSON.stringify(name)} of the zip archive ${what}.`);
  if (/^[/\\]|(^|[/\\])\.\.([/\\]|$)|^\w:/.test(name)) throw refuse("has a name that leads out of its folder");
  if (view.getUint16(at + 8, true) & 1) throw refuse("is encrypted");
  if (record.method !== STORED && record.method !== DEFLATED) throw refuse(`is packed by method ${record.method}`);
  if ([record.packedBytes, record.sizeBytes, record.start].includes(IN_ZIP64)) throw refuse("is larger than 4 GB");
  const most = record.method === STORED ? record.packedBytes : BEST_RATIO * record.packedBytes;
  if (record.sizeBytes > most) throw refuse(`cannot hold the ${record.sizeBytes} bytes that it promises`);
  return record;
}

function readEntry(caller: string, view: DataView, record: DirectoryRecord): Uint8Array {
  const { start, packedBytes, sizeBytes, method, crc } = record;
  const isThere = start + HEADER_BYTES <= view.byteLength && view.getUint32(start, true) === HEADER_SIGNATURE;
  const dataStart = isThere
    ? start + HEADER_BYTES + view.getUint16(start + 26, true) + view.getUint16(start + 28, true)
    : Infinity;
  if (dataStart + packedBytes > view.byteLength) throw new Error(`${caller} is not where the zip directory says.`);
  const packed = new Uint8Array(view.buffer, view.byteOffset + dataStart, packedBytes);
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
