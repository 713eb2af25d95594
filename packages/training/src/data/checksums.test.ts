import type { Column } from "./modelData.js";
import { checksums } from "./checksums.js";

const column = (values: Float32Array | Int32Array): Column => ({ values, shape: [values.length], dtype: "float32" });

describe("checksums", () => {
  it("tells shapes and numbers apart", () => {
    const of = (...values: number[]) => checksums("x", [column(Float32Array.from(values))]);
    expect(of(1, 2, 3)).toEqual({
      "shape of x": "3",
      "checksum of x": expect.stringMatching(/^[0-9a-f]{8}$/) as string,
    });
    expect(of(1, 2, 3)).toEqual(checksums("x", [column(Int32Array.of(1, 2, 3))]));
    expect(of(1, 2, 3)).not.toEqual(of(1, 3, 2));
    expect(of(0)).not.toEqual(of(0, 0));
  });

  it("tells texts apart, whose values are their places", () => {
    const of = (...texts: string[]) => checksums("x", [{ ...column(Int32Array.from(texts.keys())), texts }]);
    expect(of("ab", "c")).toEqual(of("ab", "c"));
    expect(of("ab", "c")).not.toEqual(of("a", "bc"));
  });

  it("has no entries for what is left out, and one for several inputs", () => {
    expect(checksums("sampleWeight", undefined)).toEqual({});
    const two = [column(Float32Array.of(1)), column(Float32Array.of(2, 3))];
    expect(Object.keys(checksums("x", two))).toEqual(["shapes of x", "checksum of x"]);
    expect(checksums("x", two)["shapes of x"]).toBe("1, 2");
  });

  it("looks at a part of many numbers, spread over all", () => {
    const many = new Float32Array(3 << 20);
    const before = checksums("x", [column(many)]);
    many[many.length - 3] = 1;
    expect(checksums("x", [column(many)])).not.toEqual(before);
  });
});
