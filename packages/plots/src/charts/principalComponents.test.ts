import { principalComponents } from "./principalComponents.js";

/** Eight rows, and what PCA(2).fit_transform of scikit-learn 1.9.1 makes of them. */
const rows = [
  [5.29, 0.4, 1.96, 1.12, 1.87],
  [-2.93, 0.95, -0.3, -0.05, 0.41],
  [0.43, 1.45, 1.52, 0.06, 0.44],
  [1.0, 1.49, -0.41, 0.16, -0.85],
  [-7.66, 0.65, 1.73, -0.37, 2.27],
  [-4.36, 0.05, -0.37, 0.77, 1.47],
  [0.46, 0.38, -1.78, -0.99, -0.35],
  [0.47, 1.23, 2.4, -0.19, -0.3],
];
const x = [
  6.110067189125315, -2.0170783697269434, 1.409032821854269, 2.0392424360076933, -6.848328611772906,
  -3.5400791326737444, 1.2988853493612622, 1.5482583178250515,
];
const y = [
  1.997300788397152, -0.8993386177273737, 0.7210691360791032, -1.5234055572472986, 1.6350222504947507,
  -0.31162222338599366, -2.701083246397693, 1.0820574697873506,
];

const matrixOf = (given: readonly (readonly number[])[]) => {
  return { rows: given.length, columns: given[0]!.length, values: Float64Array.from(given.flat()) };
};
/** A direction is only found up to the square root of rounding. */
const TOLERANCE = 1e-6;

describe("principalComponents", () => {
  it("agrees with scikit-learn, signs included", () => {
    const found = principalComponents(matrixOf(rows));
    for (const i of rows.keys()) {
      expect(Math.abs(found.x[i]! - x[i]!)).toBeLessThan(TOLERANCE);
      expect(Math.abs(found.y[i]! - y[i]!)).toBeLessThan(TOLERANCE);
    }
    expect(found.shares[0]).toBeCloseTo(0.7995058863197727, 9);
    expect(found.shares[1]).toBeCloseTo(0.13588285736753652, 9);
  });

  it("has 0 along the second component where all rows lie on one line, not the noise of rounding", () => {
    const { y, shares } = principalComponents(
      matrixOf([
        [1, 0],
        [0.9, 0.1],
        [0, 1],
      ]),
    );
    expect(y).toEqual(new Float64Array(3));
    expect(shares[0]).toBeCloseTo(1, 12);
  });

  it("finds the plane in which the rows lie, in a space of many dimensions", () => {
    const plane = Array.from({ length: 200 }, (_, i) => {
      return Array.from({ length: 100 }, (_, j) => 3 * Math.sin(i) * Math.sin(j) + Math.cos(i * 2) * Math.cos(j));
    });
    const { shares } = principalComponents(matrixOf(plane));
    expect(shares[0] + shares[1]).toBeCloseTo(1, 9);
  });

  it("leaves what is not there at 0: rows that are equal, a single feature", () => {
    expect(
      principalComponents(
        matrixOf([
          [1, 2],
          [1, 2],
        ]),
      ),
    ).toEqual({
      ...{ x: Float64Array.of(0, 0), y: Float64Array.of(0, 0), shares: [0, 0] },
    });
    expect(principalComponents(matrixOf([[1], [3]]))).toEqual({
      ...{ x: Float64Array.of(-1, 1), y: Float64Array.of(0, 0), shares: [1, 0] },
    });
  });
});
