import fc from "fast-check";
import { histogramBuckets } from "./histogramBuckets.js";

/** Column of the buckets: 0 left edges, 1 right edges, 2 counts. */
function column(buckets: Float64Array, index: number): number[] {
  return [...buckets].filter((_, i) => i % 3 === index);
}

describe("histogramBuckets", () => {
  it("has edges of equal distance, and counts a value that lies on one to its right", () => {
    expect([...histogramBuckets([0, 1, 2, 3, 4, 4], 4)]).toEqual([0, 1, 1, 1, 2, 1, 2, 3, 1, 3, 4, 3]);
  });

  it("puts equal values into the last bucket, as TensorBoard does", () => {
    expect([...histogramBuckets([7, 7], 3)]).toEqual([7, 7, 0, 7, 7, 0, 7, 7, 2]);
  });

  it("puts values whose span cannot be divided into the last bucket", () => {
    expect(column(histogramBuckets([0, Number.MIN_VALUE], 2), 2)).toEqual([0, 2]);
  });

  it("does not count NaN and infinities", () => {
    expect(column(histogramBuckets([NaN, 1, Infinity, 2, -Infinity], 2), 2)).toEqual([1, 1]);
    expect([...histogramBuckets([NaN, Infinity], 2)]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it("counts every finite value once, between edges that follow each other", () => {
    const values = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 40 }), (list, count) => {
        const buckets = histogramBuckets(list, count);
        expect(column(buckets, 2).reduce((sum, each) => sum + each)).toBe(list.length);
        expect(column(buckets, 0).slice(1)).toEqual(column(buckets, 1).slice(0, -1));
        expect(buckets[0]! + 0).toBe(Math.min(...list) + 0); // -0 is 0
        expect(column(buckets, 1).at(-1)! + 0).toBe(Math.max(...list) + 0);
      }),
    );
  });
});
