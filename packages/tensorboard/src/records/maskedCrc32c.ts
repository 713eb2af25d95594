import { lazy } from "@seqloom/array";
import { crcOf, crcTable } from "./crcTable.js";

const castagnoli = lazy(() => crcTable(0x82f63b78));

/**
 * Checksum of a TFRecord: CRC-32C, turned by 15 bits with a constant added, so that checksums in the data do not disturb it.
 *
 * @returns an integer from 0 to 2^32 - 1
 * @see https://www.tensorflow.org/tutorials/load_data/tfrecord#tfrecords_format_details
 */
export function maskedCrc32c(bytes: Uint8Array): number {
  const crc = crcOf(castagnoli(), bytes);
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}
