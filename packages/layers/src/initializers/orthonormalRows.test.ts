import fc from "fast-check";
import { seededRandom } from "@seqloom/array";
import { orthonormalRows } from "./orthonormalRows.js";

describe("orthonormalRows", () => {
  it("makes rows of length 1 at right angles", () => {
    const sizes = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 9 }), fc.nat());
    fc.assert(
      fc.property(sizes, ([count, more, seed]) => {
        const length = count + more;
        const rows = orthonormalRows(count, length, seededRandom(seed));
        for (let i = 0; i < count; i++) {
          for (let j = 0; j <= i; j++) {
            let product = 0;
            for (let k = 0; k < length; k++) product += rows[i * length + k]! * rows[j * length + k]!;
            // Rows that are nearly parallel cost digits; float32 keeps seven of the sixteen.
            expect(Math.abs(product - (i === j ? 1 : 0))).toBeLessThan(1e-10);
          }
        }
      }),
    );
  });

  it("is the QR factorisation with a positive diagonal: the drawn rows point along the ones made of them", () => {
    const drawn = Float64Array.from(
      { length: 5 * 7 },
      (
        (random) => () =>
          random.normal()
      )(seededRandom(3)),
    );
    const rows = orthonormalRows(5, 7, seededRandom(3));
    for (let i = 0; i < 5; i++) {
      let along = 0;
      for (let k = 0; k < 7; k++) along += drawn[i * 7 + k]! * rows[i * 7 + k]!;
      expect(along).toBeGreaterThan(0);
    }
  });

  it("favours no direction: each number has mean 0 and mean square 1 / length", () => {
    const draws = 2000;
    const sums = new Float64Array(4);
    const squares = new Float64Array(4);
    for (let seed = 0; seed < draws; seed++) {
      const rows = orthonormalRows(2, 2, seededRandom(seed));
      for (const [i, value] of rows.entries()) {
        sums[i]! += value / draws;
        squares[i]! += value ** 2 / draws;
      }
    }
    // Four standard errors: 0.707 / sqrt(2000), and 0.354 / sqrt(2000).
    for (const sum of sums) expect(Math.abs(sum)).toBeLessThan(0.064);
    for (const square of squares) expect(Math.abs(square - 0.5)).toBeLessThan(0.032);
  });
});
