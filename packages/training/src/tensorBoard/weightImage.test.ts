import { weightImage } from "./weightImage.js";

const count = (length: number) => Float32Array.from({ length }, (_, i) => i);

describe("weightImage", () => {
  it("lays a matrix on its longer side, as Keras does", () => {
    expect(weightImage(count(6), [3, 2])).toEqual({ data: Float32Array.of(0, 2, 4, 1, 3, 5), shape: [1, 2, 3, 1] });
    expect(weightImage(count(6), [2, 3])).toEqual({ data: count(6), shape: [1, 2, 3, 1] });
  });

  it("shows a vector as a column, and does not count axes of length 1", () => {
    expect(weightImage(count(3), [3])).toEqual({ data: count(3), shape: [1, 3, 1, 1] });
    expect(weightImage(count(3), [3, 1])).toEqual({ data: count(3), shape: [1, 3, 1, 1] });
  });

  it("shows each filter of a convolution by itself", () => {
    const data = Float32Array.of(0, 2, 4, 6, 1, 3, 5, 7);
    expect(weightImage(count(8), [2, 2, 2])).toEqual({ data, shape: [2, 2, 2, 1] });
  });

  it("has no picture of other shapes", () => {
    expect(weightImage(count(1), [1])).toBeUndefined();
    expect(weightImage(count(16), [2, 2, 2, 2])).toBeUndefined();
  });
});
