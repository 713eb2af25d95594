import type { HdfWriter } from "./HdfWriter.js";

/** A message of an object header. */
export interface Message {
  readonly type: number;
  readonly data: Uint8Array;
  /** Whether it never changes, as types do not. */
  readonly isConstant?: boolean;
}

/**
 * Writes an object header of version 1.
 *
 * @returns its place
 */
export function header(file: HdfWriter, messages: readonly Message[]): number {
  const padded = messages.map((message) => ({ ...message, size: Math.ceil(message.data.length / 8) * 8 }));
  const size = padded.reduce((sum, message) => sum + 8 + message.size, 0);
  const at = file.reserve(16 + size);
  file.uint(at, 1, 1);
  file.uint(at + 2, 2, padded.length);
  file.uint(at + 4, 4, 1);
  file.uint(at + 8, 4, size);
  let place = at + 16;
  for (const { type, data, size: length, isConstant } of padded) {
    file.uint(place, 2, type);
    file.uint(place + 2, 2, length);
    file.uint(place + 4, 1, isConstant ? 1 : 0);
    file.put(place + 8, data);
    place += 8 + length;
  }
  return at;
}

/** The message of a shape; an empty list stands for a single value. */
export function shapeMessage(shape: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(8 + 8 * shape.length);
  bytes.set([1, shape.length]);
  const view = new DataView(bytes.buffer);
  for (const [axis, length] of shape.entries()) view.setBigUint64(8 + 8 * axis, BigInt(length), true);
  return bytes;
}

/** Types of elements that are written; "text" and "ascii" are those of h5py for str and bytes. */
export type WrittenType = "float32" | "float64" | "int64" | "text" | "ascii";

/** The message of a type, as HDF5 has it on little endian machines. */
export function typeMessage(type: WrittenType): Uint8Array {
  return Uint8Array.from(TYPES[type]);
}

const TYPES: Readonly<Record<WrittenType, readonly number[]>> = {
  int64: [0x10, 8, 0, 0, 8, 0, 0, 0, 0, 0, 64, 0],
  float32: [0x11, 0x20, 31, 0, 4, 0, 0, 0, 0, 0, 32, 0, 23, 8, 0, 23, 127, 0, 0, 0],
  float64: [0x11, 0x20, 63, 0, 8, 0, 0, 0, 0, 0, 64, 0, 52, 11, 0, 52, 0xff, 3, 0, 0],
  text: [0x19, 0x01, 1, 0, 16, 0, 0, 0, 0x13, 0x10, 0, 0, 1, 0, 0, 0],
  ascii: [0x19, 0x01, 0, 0, 16, 0, 0, 0, 0x13, 0x00, 0, 0, 1, 0, 0, 0],
};
