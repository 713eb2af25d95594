import { crc32 } from "../checksums/crc32.js";

const LOCAL_BYTES = 30;
const DIRECTORY_BYTES = 46;
const END_BYTES = 22;
/** 1980-01-01, so that the same members give the same archive. */
const DATE = 0x0021;

/**
 * Writes a zip archive whose members are stored and not packed, as Keras writes it. The same members give the same bytes.
 *
 * @param members their bytes by their names, which are in ASCII
 *
 * @example
 * writeZip({ "a.txt": new TextEncoder().encode("rice") }).length; // → 112
 */
export function writeZip(members: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const list = Object.entries(members).map(([text, bytes]) => ({
    name: new TextEncoder().encode(text),
    bytes,
    crc: crc32(bytes),
  }));
  const headers = list.reduce((sum, { name }) => sum + LOCAL_BYTES + DIRECTORY_BYTES + 2 * name.length, END_BYTES);
  const archive = new Uint8Array(list.reduce((sum, { bytes }) => sum + bytes.length, headers));
  const view = new DataView(archive.buffer);
  let at = 0;
  const places = list.map(({ name, bytes, crc }) => {
    const local = at;
    view.setUint32(at, 0x04034b50, true);
    writeFields(view, at + 4, crc, bytes.length, name.length);
    archive.set(name, at + LOCAL_BYTES);
    archive.set(bytes, at + LOCAL_BYTES + name.length);
    at += LOCAL_BYTES + name.length + bytes.length;
    return local;
  });
  const directory = at;
  for (const [i, { name, bytes, crc }] of list.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    writeFields(view, at + 6, crc, bytes.length, name.length);
    view.setUint32(at + 42, places[i]!, true);
    archive.set(name, at + DIRECTORY_BYTES);
    at += DIRECTORY_BYTES + name.length;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, list.length, true);
  view.setUint16(at + 10, list.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return archive;
}

/** Fields that both headers of a member have: version, date, checksum, sizes, length of the name. */
function writeFields(view: DataView, at: number, crc: number, size: number, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, size, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}
