/**
 * Remainders of all bytes under a polynomial of CRC-32, bits reversed.
 *
 * @returns 256 integers
 */
export function crcTable(polynomial: number): Int32Array {
  return new Int32Array(256).map((_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ polynomial : remainder >>> 1;
    return remainder;
  });
}

/** Checksum of bytes by a table of `crcTable`: an integer from 0 to 2^32 - 1. */
export function crcOf(table: Int32Array, bytes: Uint8Array): number {
  let crc = -1;
  for (let i = 0; i < bytes.length; i++) crc = (crc >>> 8) ^ table[(crc ^ bytes[i]!) & 0xff]!;
  return ~crc >>> 0;
}
