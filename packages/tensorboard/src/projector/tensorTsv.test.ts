import { tensorTsv } from "./tensorTsv.js";

describe("tensorTsv", () => {
  it("has a line for each vector, in numbers that give the same float32 again", () => {
    const data = Float32Array.of(0.1, -2, 1e-8, 3.4e38, 0.3333333, 0);
    const text = tensorTsv({ data, shape: [3, 2] });
    expect(text).toBe("0.100000001\t-2\n9.99999994e-9\t3.3999999521443642e+38\n0.333333313\t0\n");
    expect(Float32Array.from(text.split(/\s/).slice(0, 6), Number)).toEqual(data);
  });
});
