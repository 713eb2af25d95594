const POLYNOMIAL = 0xedb88320;

/** Remainder of each byte by the polynomial. */
const TABLE = new Int32Array(256).map((_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
  return remainder;
});

/**
 * Checksum as zip archives have it for each entry; in Node `crc32.node.ts` takes this place.
 *
 * @param crc the checksum of the bytes before these
 * @returns an integer from 0 to 2^32 - 1
 * @see https://www.rfc-editor.org/rfc/rfc1952#section-8
 */
export function crc32(bytes: Uint8Array, crc = 0): number {
  crc = ~crc;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ TABLE[(crc ^ bytes[i]!) & 0xff]!;
  return ~crc >>> 0;
}
