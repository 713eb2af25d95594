import { infinityError, readTable } from "./readTable.js";

describe("readTable", () => {
  it("takes lists of rows and arrays of two axes or more", () => {
    expect(readTable("f", [[1, 2], [3, 4]])).toEqual({ data: Float32Array.of(1, 2, 3, 4), shape: [2, 2] }); // prettier-ignore
    const windows = { data: Float64Array.of(1, 2), shape: [1, 2, 1] };
    expect(readTable("f", windows)).toEqual(windows);
  });

  it("refuses one axis, and says how one feature is written", () => {
    expect(() => readTable("f", [1, 2])).toThrow(
      "f: rows.shape must be [rows, features], got [2]. One feature has shape [rows, 1].",
    );
  });
});

describe("infinityError", () => {
  it("names row and column", () => {
    const { message } = infinityError("f", -Infinity, 5, 3);
    expect(message).toBe("f: rows[1][2] must be a finite number, or NaN for a missing one, got -Infinity.");
  });
});
