import fc from "fast-check";
import { symmetricEigen } from "./symmetricEigen.js";

describe("symmetricEigen", () => {
  it("solves a matrix that can be solved by hand", () => {
    const { values, vectors } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    expect(Math.abs(vectors[0]![0]! - vectors[0]![1]!)).toBeLessThan(1e-12); // along (1, 1)
  });

  it("gives vectors that the matrix stretches by their values, in descending order", () => {
    const entry = fc.double({ min: -10, max: 10, noNaN: true });
    const cases = fc.property(
      fc.array(fc.array(entry, { minLength: 6, maxLength: 6 }), { minLength: 6, maxLength: 6 }),
      (given) => {
        const matrix = given.map((row, i) => row.map((value, j) => value + given[j]![i]!));
        const { values, vectors } = symmetricEigen(matrix);
        expect([...values].sort((a, b) => b - a)).toEqual(values);
        for (const [i, vector] of vectors.entries()) {
          for (const [j, row] of matrix.entries()) {
            const image = row.reduce((sum, value, at) => sum + value * vector[at]!, 0);
            expect(Math.abs(image - values[i]! * vector[j]!)).toBeLessThan(1e-9);
          }
        }
      },
    );
    fc.assert(cases);
  });
});
