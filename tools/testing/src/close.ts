/**
 * Expects two lists of numbers to agree within `absolute + relative * largest |expected|`; NaN and infinities have to
 * agree exactly. The message names the worst place.
 */
export function expectClose(
  actual: ArrayLike<number>,
  expected: ArrayLike<number>,
  { absolute = 1e-5, relative = 1e-5 }: { absolute?: number; relative?: number } = {},
): void {
  expect(actual.length).toBe(expected.length);
  let largest = 0;
  for (let i = 0; i < expected.length; i++) {
    if (Number.isFinite(expected[i])) largest = Math.max(largest, Math.abs(expected[i]!));
  }
  const allowed = absolute + relative * largest;
  let worst = -1;
  let difference = -1;
  for (let i = 0; i < expected.length; i++) {
    const apart = Object.is(actual[i], expected[i]) ? 0 : Math.abs(actual[i]! - expected[i]!);
    if (apart > difference || Number.isNaN(apart)) {
      worst = i;
      difference = Number.isNaN(apart) ? Infinity : apart;
    }
  }
  if (difference > allowed) {
    throw new Error(
      `value ${worst} of ${expected.length} is ${actual[worst]}, expected ${expected[worst]} (apart ${difference}, allowed ${allowed})`,
    );
  }
}
