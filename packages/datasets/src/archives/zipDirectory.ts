/** Record of one entry in the directory of an archive. */
export interface ZipRecord {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  /** Place where the entry's own header begins. */
  readonly start: number;
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const RECORD_SIGNATURE = 0x02014b50;
const RECORD_BYTES = 46;
const HEADER_SIGNATURE = 0x04034b50;
export const HEADER_BYTES = 30;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff; // the true number stands in a record for archives above 4 GB
export const STORED = 0;
const DEFLATED = 8;
/** Deflate packs 258 bytes into two bits at best: a record that promises more is false. */
const BEST_RATIO = 1032;

/**
 * Reads the directory of a zip archive, which stands at its end.
 *
 * @param caller the public function, which begins every error text
 * @param tail the last bytes of the archive, or all
 * @param sizeBytes of the archive
 * @throws Error if it is no zip archive, is cut off, is encrypted, has an entry twice or one whose name leads out of its folder
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function zipDirectory(caller: string, tail: Uint8Array, sizeBytes = tail.length): ZipRecord[] {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  const end = findEnd(caller, view, sizeBytes);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true) - (sizeBytes - tail.length);
  const records: ZipRecord[] = [];
  for (let i = 0; i < count; i++) {
    const isRecord = at >= 0 && at + RECORD_BYTES <= end && view.getUint32(at, true) === RECORD_SIGNATURE;
    const next = isRecord ? recordEnd(view, at) : Infinity;
    if (next > end) throw new Error(`${caller}: the directory of the zip archive is broken, or it lies beyond 4 GB.`);
    records.push(readRecord(caller, view, at));
    at = next;
  }
  const names = new Set(records.map(({ name }) => name));
  if (names.size < records.length) throw new Error(`${caller}: the zip archive has two entries of one name.`);
  return records;
}

/**
 * Place where the content of an entry begins.
 *
 * @param header the entry's own, of HEADER_BYTES
 * @returns NaN if it is none
 */
export function zipContentStart({ start }: ZipRecord, header: Uint8Array): number {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < HEADER_BYTES || view.getUint32(0, true) !== HEADER_SIGNATURE) return NaN;
  return start + HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
}

/** The last record of an archive stands at its end, before a comment. */
function findEnd(caller: string, view: DataView, sizeBytes: number): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE && view.getUint16(at + 20, true) === last - at) return at;
  }
  const isZip = sizeBytes > view.byteLength || (sizeBytes >= 4 && view.getUint32(0, true) === HEADER_SIGNATURE);
  throw new Error(
    `${caller}: ${isZip ? "the zip archive is cut off: its directory, at the end, is missing" : "this is no zip archive"}.`,
  );
}

/** End of a record, behind its name, further fields and a comment. */
function recordEnd(view: DataView, at: number): number {
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
  return at + RECORD_BYTES + nameBytes! + extraBytes! + commentBytes!;
}

function readRecord(caller: string, view: DataView, at: number): ZipRecord {
  const nameStart = view.byteOffset + at + RECORD_BYTES;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, nameStart, view.getUint16(at + 28, true)));
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
