import fc from "fast-check";
import { checkNdArray } from "./checkNdArray.js";

describe("checkNdArray", () => {
  it("accepts every typed array whose shape multiplies to its length", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4), { maxLength: 4 }), (shape) => {
        const size = shape.reduce((product, length) => product * length, 1);
        for (const make of [Float32Array, Float64Array, Int32Array, Uint8Array, Uint8ClampedArray]) {
          expect(() => checkNdArray("f", "x", { data: new make(size), shape }, { rank: shape.length })).not.toThrow();
          expect(() => checkNdArray("f", "x", { data: new make(size + 1), shape })).toThrow(
            "f: x.shape must be lengths",
          );
        }
      }),
    );
  });

  it("refuses lengths that are none, also where they multiply to the right size", () => {
    const refused = [[-1, -6], [1.5, 4], ["2", 3], [NaN]] as number[][];
    for (const shape of refused) {
      expect(() => checkNdArray("f", "x", { data: new Float32Array(6), shape })).toThrow(
        "f: x.shape must be lengths that multiply to 6, the length of x.data, got [",
      );
    }
  });

  it("refuses what is no array of this kind", () => {
    const refused = [undefined, null, 5, [1, 2], new Float32Array(2), { data: [1, 2], shape: [2] }];
    const views = [new DataView(new ArrayBuffer(2)), new BigInt64Array(2)].map((data) => ({ data, shape: [2] }));
    for (const value of [...refused, ...views, { data: new Float32Array(2) }]) {
      expect(() => checkNdArray("f", "x", value)).toThrow(
        "f: x must be an NdArray, a typed array as { data, shape }, got ",
      );
    }
  });

  it("says how many axes there must be", () => {
    const value = { data: new Float32Array(2), shape: [2] };
    expect(() => checkNdArray("f", "x", value, { rank: 2 })).toThrow(
      "f: x.shape must be of rank 2, one length for each axis, got [2].",
    );
    expect(() => checkNdArray("f", "x", value, { minRank: 2 })).toThrow(
      "f: x.shape must be of rank 2 or more, one length for each axis, got [2].",
    );
    expect(() => checkNdArray("f", "x", value, { minRank: 1 })).not.toThrow();
  });
});
