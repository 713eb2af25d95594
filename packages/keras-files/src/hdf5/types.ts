import { Refusal } from "../errors/Refusal.js";
import { damaged, type HdfBytes } from "./HdfBytes.js";

/** Type of the elements of a dataset or attribute. */
export interface HdfType {
  readonly kind: "int" | "uint" | "float" | "string" | "varString";
  /** Bytes of an element. */
  readonly size: number;
  readonly isBigEndian: boolean;
}

/** Elements along each axis; an empty list for a single value, undefined for none at all. */
export type HdfShape = readonly number[] | undefined;

const CLASSES = [
  "integer",
  "float",
  "time",
  "string",
  "bit field",
  "opaque",
  "compound",
  "reference",
  "enumeration",
  "variable-length",
  "array",
];
const MAX_RANK = 32;

/** @throws Refusal on a type that no weight and no text of Keras has */
export function readType(file: HdfBytes, at: number): HdfType {
  const classBits = file.uint(at, 1) & 0x0f;
  const bits = file.uint(at + 1, 1);
  const size = file.uint(at + 4, 4);
  const isBigEndian = (bits & 1) !== 0;
  if (classBits === 0 && [1, 2, 4, 8].includes(size)) {
    return { kind: (bits & 8) === 0 ? "uint" : "int", size, isBigEndian };
  }
  if (classBits === 1 && isIeee(file, at + 8, size)) return { kind: "float", size, isBigEndian };
  if (classBits === 3) return { kind: "string", size, isBigEndian: false };
  if (classBits === 9 && (bits & 0x0f) === 1) return { kind: "varString", size: 16, isBigEndian: false };
  throw new Refusal(`a value of HDF5's type ${CLASSES[classBits] ?? "unknown"} with ${size} bytes is not read here.`);
}

/** Offset, precision, place and size of exponent and mantissa, of the IEEE floats. */
const IEEE: Readonly<Record<number, readonly number[]>> = {
  2: [0, 16, 10, 5, 0, 10],
  4: [0, 32, 23, 8, 0, 23],
  8: [0, 64, 52, 11, 0, 52],
};

function isIeee(file: HdfBytes, at: number, size: number): boolean {
  const fields = [
    file.uint(at, 2),
    file.uint(at + 2, 2),
    ...Array.from({ length: 4 }, (_, i) => file.uint(at + 4 + i, 1)),
  ];
  return IEEE[size]?.every((value, i) => value === fields[i]) ?? false;
}

export function readShape(file: HdfBytes, at: number): HdfShape {
  const version = file.uint(at, 1);
  const rank = file.uint(at + 1, 1);
  if ((version !== 1 && version !== 2) || rank > MAX_RANK) throw damaged(`no shape stands at byte ${at}`);
  if (version === 2 && file.uint(at + 3, 1) === 2) return undefined;
  const start = at + (version === 1 ? 8 : 4);
  return Array.from({ length: rank }, (_, axis) => file.uint(start + 8 * axis, 8));
}

/** Number of elements. */
export function countOf(shape: HdfShape): number {
  return shape === undefined ? 0 : shape.reduce((count, length) => count * length, 1);
}
