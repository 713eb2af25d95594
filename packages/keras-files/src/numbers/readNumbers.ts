import { Refusal } from "../errors/Refusal.js";
import type { HdfDataset } from "../hdf5/datasets.js";
import { float16 } from "./float16.js";

/** Numbers of a weight or of an optimizer's state, in C order. */
export interface Numbers {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

type Read = (view: DataView, at: number, little: boolean) => number;

const READERS: Readonly<Record<string, Read>> = {
  float2: (view, at, little) => float16(view.getUint16(at, little)),
  float4: (view, at, little) => view.getFloat32(at, little),
  float8: (view, at, little) => view.getFloat64(at, little),
  int1: (view, at) => view.getInt8(at),
  int2: (view, at, little) => view.getInt16(at, little),
  int4: (view, at, little) => view.getInt32(at, little),
  int8: (view, at, little) => Number(view.getBigInt64(at, little)),
  uint1: (view, at) => view.getUint8(at),
  uint2: (view, at, little) => view.getUint16(at, little),
  uint4: (view, at, little) => view.getUint32(at, little),
  uint8: (view, at, little) => Number(view.getBigUint64(at, little)),
};

/**
 * The numbers of a dataset as float32, every bit of float32 as it is.
 *
 * @param path for the error text
 */
export function readNumbers(path: string, dataset: HdfDataset): Numbers {
  const { type, shape } = dataset;
  const read = READERS[`${type.kind}${type.size}`];
  if (!read) throw new Refusal(`${path} must hold numbers, and holds texts.`);
  const bytes = dataset.read();
  if (type.kind === "float" && type.size === 4 && !type.isBigEndian) {
    // A copy by the constructor, since the slice of a Buffer of Node shares the memory of the whole file.
    return { shape, data: new Float32Array(new Uint8Array(bytes).buffer) };
  }
  return { shape, data: Float32Array.from(valuesOf(bytes, type, read)) };
}

/** A single whole number, as the count of an optimizer's steps is: exact beyond float32. */
export function readInteger(path: string, dataset: HdfDataset): number {
  const { type } = dataset;
  const read = READERS[`${type.kind}${type.size}`];
  const [value] = read ? valuesOf(dataset.read(), type, read) : [];
  if (Number.isSafeInteger(value) && value! >= 0) return value!;
  throw new Refusal(`${path} must be a whole number of 0 or more.`);
}

function valuesOf(bytes: Uint8Array, { size, isBigEndian }: HdfDataset["type"], read: Read): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / size }, (_, i) => read(view, i * size, !isBigEndian));
}
