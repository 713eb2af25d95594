import { expectClose } from "./close.js";

/**
 * Expects arrays to be near those of Keras, by name: no value off by more than `tolerance * (1 + largest)`, with
 * `largest` over all the expected arrays. Other arrays are not compared.
 */
export function expectAllClose(
  actual: Readonly<Record<string, ArrayLike<number> | undefined>>,
  expected: Readonly<Record<string, readonly number[]>>,
  tolerance: number,
): void {
  let largest = 0;
  for (const values of Object.values(expected)) {
    for (const value of values) largest = Math.max(largest, Math.abs(value));
  }
  for (const [name, values] of Object.entries(expected)) {
    try {
      expectClose(actual[name] ?? [], values, { absolute: tolerance * (1 + largest), relative: 0 });
    } catch (error) {
      throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
    }
  }
}
