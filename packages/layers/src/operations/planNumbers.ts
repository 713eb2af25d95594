/** Why layers that run on kernels are no part of a plan. */
export const NO_KERNELS = "the kernels are not loaded";

/** Numbers of an array of a shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}

/** Copies a gradient to where the plan wants it, if it wants it. */
export function fillNumbers(target: Float32Array | null | undefined, values: Float32Array | undefined): void {
  if (target && values) target.set(values);
}
