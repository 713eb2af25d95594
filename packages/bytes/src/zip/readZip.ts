import { crc32 } from "../checksums/crc32.js";
import { inflateRaw } from "../gzip/inflateRaw.js";
import { ZipError } from "./ZipError.js";

/** A member of an archive; it is unpacked when it is asked for. */
export type ZipMembers = ReadonlyMap<string, () => Uint8Array>;

/** Bounds of Keras 3.16. Small members may be packed as tightly as they will. */
const MAX_BYTES = 2 ** 32;
const MAX_EXPANSION = 100;
const EXPANSION_FLOOR_BYTES = 2 ** 20;

const END = 0x06054b50;
const MEMBER = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;

/**
 * Lists the members of a zip archive by its directory. Nothing is unpacked before its sizes are checked.
 *
 * @throws ZipError on a damaged archive, on paths outside of it, and on members that are encrypted or packed too tightly
 *
 * @example
 * const archive = writeZip({ "a.txt": new TextEncoder().encode("rice") });
 * const members = readZip(archive);
 * new TextDecoder().decode(members.get("a.txt")!()); // → 'rice'
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function readZip(bytes: Uint8Array): ZipMembers {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const members = new Map<string, () => Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const member = readMember(bytes, view, at);
    if (members.has(member.name)) throw new ZipError(`the archive has two members of the name ${member.name}.`);
    members.set(member.name, () => unpack(bytes, view, member));
    at = member.next;
  }
  return members;
}

interface Member {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Place of its local header. */
  readonly local: number;
  /** Place of the next entry of the directory. */
  readonly next: number;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - 65535); at--) if (view.getUint32(at, true) === END) return at;
  throw damagedZip("its directory is missing");
}

function readMember(bytes: Uint8Array, view: DataView, at: number): Member {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== MEMBER) throw damagedZip("its directory is broken");
  const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
    number,
    number,
    number,
  ];
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  const [packed, size, local] = [20, 24, 42].map((offset) => view.getUint32(at + offset, true)) as [
    number,
    number,
    number,
  ];
  if (view.getUint16(at + 8, true) & 1) throw new ZipError(`member ${name} of the archive is encrypted.`);
  checkName(name);
  const is64 = [packed, size, local].includes(0xffffffff);
  if (is64 || size >= MAX_BYTES) throw new ZipError(`member ${name} of the archive has 4 GiB or more.`);
  if (size > EXPANSION_FLOOR_BYTES && size > MAX_EXPANSION * packed) {
    throw new ZipError(`member ${name} of the archive unpacks to more than ${MAX_EXPANSION} times its size.`);
  }
  const crc = view.getUint32(at + 16, true);
  return {
    name,
    method: view.getUint16(at + 10, true),
    crc,
    packed,
    size,
    local,
    next: at + 46 + nameLength + extra + comment,
  };
}

/**
 * Refuses the name of a member, or of a file beside another one, that leads out of its archive or folder.
 *
 * @throws ZipError that names it
 *
 * @example
 * checkName("weights/model.h5"); // → undefined
 */
export function checkName(name: string): void {
  const isOutside = /^[/\\]|^[a-z]:/i.test(name) || name.split(/[/\\]/).includes("..");
  if (isOutside) throw new ZipError(`the path ${name} leads outside of the archive or folder.`);
}

function unpack(bytes: Uint8Array, view: DataView, member: Member): Uint8Array {
  const { name, method, local, packed, size } = member;
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL)
    throw damagedZip(`${name} is not at its place`);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw damagedZip(`${name} is cut`);
  const stored = bytes.subarray(start, start + packed);
  const unpacked = method === 0 ? stored : inflate(name, method, stored, size);
  if (unpacked.length !== size) throw damagedZip(`${name} has ${unpacked.length} bytes instead of ${size}`);
  if (crc32(unpacked) !== member.crc) throw damagedZip(`the checksum of ${name} is another one`);
  return unpacked;
}

function inflate(name: string, method: number, packed: Uint8Array, size: number): Uint8Array {
  if (method !== 8)
    throw new ZipError(`member ${name} of the archive is packed by method ${method}, which is not read here.`);
  try {
    return inflateRaw(packed, size);
  } catch (cause) {
    throw damagedZip(`${name} cannot be unpacked (${(cause as Error).message})`);
  }
}

function damagedZip(reason: string): ZipError {
  return new ZipError(`the archive is damaged or cut: ${reason}.`);
}
