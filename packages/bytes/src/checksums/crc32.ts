/**
 * The checksum of zip archives, over four bytes at a time.
 *
 * @example
 * crc32(new TextEncoder().encode("123456789")).toString(16); // → 'cbf43926'
 */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = (tables ??= makeTables()) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let crc = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    crc = t3[crc & 255]! ^ t2[(crc >>> 8) & 255]! ^ t1[(crc >>> 16) & 255]! ^ t0[crc >>> 24]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t0[(crc ^ bytes[at]!) & 255]!;
  return ~crc >>> 0;
}

let tables: readonly Uint32Array[] | undefined;

/** Tables of a byte followed by 0 to 3 zero bytes. */
function makeTables(): readonly Uint32Array[] {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let crc = byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    return crc;
  });
  const made = [first];
  for (let i = 1; i < 4; i++) made.push(made[i - 1]!.map((crc) => (crc >>> 8) ^ first[crc & 255]!));
  return made;
}
