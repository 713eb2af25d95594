import { joinBytes } from "./joinBytes.js";
import { maskedCrc32c } from "./maskedCrc32c.js";

/**
 * A record of a TFRecord file: length, its checksum, the data, their checksum. A record that was cut or altered is known by it.
 *
 * @returns the 12 bytes before the data, the data, and 4 bytes behind
 * @see https://www.tensorflow.org/tutorials/load_data/tfrecord#tfrecords_format_details
 */
export function tfRecord(data: Uint8Array): Uint8Array {
  const header = new DataView(new ArrayBuffer(12));
  header.setUint32(0, data.length, true); // the upper 4 bytes of the length stay 0
  header.setUint32(8, maskedCrc32c(new Uint8Array(header.buffer, 0, 8)), true);
  const footer = new DataView(new ArrayBuffer(4));
  footer.setUint32(0, maskedCrc32c(data), true);
  return joinBytes([new Uint8Array(header.buffer), data, new Uint8Array(footer.buffer)]);
}
