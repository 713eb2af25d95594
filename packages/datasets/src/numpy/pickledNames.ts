/** A function or class of Python that a pickle may name: the only ones, and never run, only recognised. */
export type PickledName = (typeof NAMES)[number];

const NAMES = [
  { module: "numpy.core.multiarray", name: "_reconstruct", is: "reconstruct" },
  { module: "numpy._core.multiarray", name: "_reconstruct", is: "reconstruct" },
  { module: "numpy", name: "ndarray", is: "ndarray" },
  { module: "numpy", name: "dtype", is: "dtype" },
  { module: "_codecs", name: "encode", is: "encode" },
] as const;

/** The name, if it is one of those that an array of objects needs. Both parts are compared whole, never by how they begin. */
export function pickledName(module: string, name: string): PickledName | undefined {
  return NAMES.find((known) => known.module === module && known.name === name);
}

/** Whether a value of a pickle is one of these names. */
export function isPickledName(value: unknown): value is PickledName {
  return NAMES.includes(value as PickledName);
}
