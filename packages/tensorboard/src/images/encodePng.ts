import { lazy } from "@seqloom/array";
import { zlibSync } from "fflate";
import { crcOf, crcTable } from "../records/crcTable.js";
import { joinBytes } from "../records/joinBytes.js";
import type { ImageSize } from "./pngSize.js";

const crc32 = lazy(() => crcTable(0xedb88320));

/** Colour type of PNG for 1 to 4 channels: grey, grey with alpha, RGB, RGBA. */
const COLOUR_TYPES = [0, 4, 2, 6];

/** A picture without compression, 8 bits a channel. */
export interface Pixels extends ImageSize {
  /** 1 grey, 2 grey with alpha, 3 RGB, 4 RGBA. */
  readonly channels: number;
  /** Row by row, pixel by pixel, channel by channel: [height, width, channels]. */
  readonly data: Uint8Array;
}

/**
 * A PNG file of a picture.
 *
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng({ width, height, channels, data }: Pixels): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8); // bits a channel
  header.setUint8(9, COLOUR_TYPES[channels - 1]!);
  const stride = width * channels;
  const lines = new Uint8Array(height * (stride + 1)); // each line begins with 0: no filter
  for (let y = 0; y < height; y++) lines.set(data.subarray(y * stride, (y + 1) * stride), y * (stride + 1) + 1);
  return joinBytes([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", zlibSync(lines)),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** Length, name, data, and the checksum of name and data. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = joinBytes([Uint8Array.from(name, (letter) => letter.charCodeAt(0)), data]);
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, data.length);
  const checksum = new DataView(new ArrayBuffer(4));
  checksum.setUint32(0, crcOf(crc32(), named));
  return joinBytes([new Uint8Array(length.buffer), named, new Uint8Array(checksum.buffer)]);
}
