import fc from "fast-check";
import { fromRows } from "./fromRows.js";
import { toRows } from "./toRows.js";

describe("toRows", () => {
  it("nests one list for each axis", () => {
    const data = Int32Array.of(1, 2, 3, 4);
    expect(toRows({ data, shape: [4] })).toEqual([1, 2, 3, 4]);
    expect(toRows({ data, shape: [2, 2] })).toEqual([[1, 2], [3, 4]]); // prettier-ignore
    expect(toRows({ data, shape: [2, 1, 2] })).toEqual([[[1, 2]], [[3, 4]]]);
    expect(toRows({ data: new Float32Array(0), shape: [2, 0] })).toEqual([[], []]);
  });

  it("is the way back from fromRows", () => {
    const shapes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shapes, (shape) => {
        const size = shape.reduce((product, length) => product * length);
        const array = { data: Float32Array.from({ length: size }, (_, i) => i), shape };
        expect(fromRows(toRows(array))).toEqual(array);
      }),
    );
  });

  it("refuses a single number and a shape that does not fit", () => {
    expect(() => toRows({ data: Float32Array.of(1), shape: [] })).toThrow(
      "toRows: array.shape must be of rank 1 or more",
    );
    expect(() => toRows({ data: Float32Array.of(1), shape: [2] })).toThrow("toRows: array.shape must be lengths");
  });
});
