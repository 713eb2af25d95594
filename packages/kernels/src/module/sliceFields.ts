import { productSliceFields, recurrentSliceFields } from "../binaries/layout.js";

/** Bytes of a slice, of either kind. */
export const SLICE_BYTES =
  4 * Math.max(Object.keys(productSliceFields).length, Object.keys(recurrentSliceFields).length);

/** Sets some fields of a slice; the others stay as they are. `fields` has the place of each. */
export function setSliceFields<Name extends string>(
  words: Uint32Array,
  slice: number,
  fields: Readonly<Record<Name, number>>,
  values: Readonly<Partial<Record<Name, number>>>,
): void {
  const first = (slice * SLICE_BYTES) / 4;
  for (const name in values) words[first + fields[name]] = values[name]!;
}
