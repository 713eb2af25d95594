import fc from "fast-check";
import { columnMoments } from "./columnMoments.js";

describe("columnMoments", () => {
  const table = (data: readonly number[]) => ({ data: Float64Array.from(data), width: 1 });

  it("gives mean, variance and count, NaN left out", () => {
    expect(columnMoments(table([1, NaN, 3]))).toEqual({
      mean: Float64Array.of(2),
      variance: Float64Array.of(1),
      count: Float64Array.of(2),
    });
  });

  it("gives the same in pieces as at once, on a large offset too", () => {
    const values = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 2, maxLength: 30 });
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1e6), fc.nat(), (list, offset, cut) => {
        const moved = list.map((value) => value + offset);
        const place = 1 + (cut % (list.length - 1));
        const whole = columnMoments(table(moved));
        const pieces = columnMoments(table(moved.slice(place)), columnMoments(table(moved.slice(0, place))));
        expect(pieces.count).toEqual(whole.count);
        expect(Math.abs(pieces.mean[0]! - whole.mean[0]!)).toBeLessThan(1e-9);
        // The sum over one piece has an error of 1e-16 of the offset, which is squared against the spread of means.
        expect(Math.abs(pieces.variance[0]! - whole.variance[0]!)).toBeLessThan(1e-6);
      }),
    );
  });
});
