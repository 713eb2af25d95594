import fc from "fast-check";
import { fromRows, type NestedNumbers } from "./fromRows.js";

describe("fromRows", () => {
  it("reads one, two and three levels", () => {
    expect(fromRows([1, 2])).toEqual({ data: Float32Array.of(1, 2), shape: [2] });
    expect(fromRows([[1, 2, 3], [4, 5, 6]])).toEqual({ data: Float32Array.of(1, 2, 3, 4, 5, 6), shape: [2, 3] }); // prettier-ignore
    expect(fromRows([[[1], [2]]])).toEqual({ data: Float32Array.of(1, 2), shape: [1, 2, 1] });
    expect(fromRows([])).toEqual({ data: new Float32Array(0), shape: [0] });
    expect(fromRows([[], []])).toEqual({ data: new Float32Array(0), shape: [2, 0] });
  });

  it("makes the typed array of the dtype", () => {
    expect(fromRows([0.1], "float64").data).toEqual(Float64Array.of(0.1));
    expect(fromRows([-1, 2], "int32").data).toEqual(Int32Array.of(-1, 2));
    expect(fromRows([255], "uint8").data).toEqual(Uint8Array.of(255));
  });

  it("copies typed rows and keeps every double in float64", () => {
    const row = fc.float64Array({ minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const { data, shape } = fromRows(rows, "float64");
        expect(shape).toEqual([rows.length, 3]);
        expect([...data]).toEqual(rows.flatMap((each) => [...each]));
      }),
    );
  });

  it("names the row that is longer or shorter than the first, at any level", () => {
    expect(() => fromRows([[1, 2], [3]])).toThrow("fromRows: rows[1].length must be 2, the length of rows[0], got 1.");
    expect(() =>
      fromRows([
        [[1], [2]],
        [[3], [4, 5]],
      ]),
    ).toThrow("fromRows: rows[1][1].length must be 1, the length of rows[0][0], got 2.");
    expect(() => fromRows([[], [1]])).toThrow("fromRows: rows[1].length must be 0, the length of rows[0], got 1.");
  });

  it("names what is neither a number nor a row", () => {
    expect(() => fromRows([[1], ["2"]] as unknown as NestedNumbers)).toThrow(
      'fromRows: rows[1][0] must be a number, as the first one is, got "2".',
    );
    expect(() => fromRows([[1], 2] as unknown as NestedNumbers)).toThrow(
      "fromRows: rows[1] must be a row, as the first one is, got 2.",
    );
    expect(() => fromRows([1, [2]] as unknown as NestedNumbers)).toThrow(
      "rows[1] must be a number, as the first one is",
    );
    expect(() => fromRows("12" as never)).toThrow('fromRows: rows must be an array of numbers or of rows, got "12".');
  });

  it("refuses numbers that the dtype cannot hold, and dtypes that do not exist", () => {
    expect(() => fromRows([1, 1.5], "int32")).toThrow("fromRows: rows[1] must be an integer that fits int32, got 1.5.");
    expect(() => fromRows([256], "uint8")).toThrow("fromRows: rows[0] must be an integer that fits uint8, got 256.");
    expect(() => fromRows([NaN], "int8")).toThrow("fromRows: rows[0] must be an integer that fits int8, got NaN.");
    expect(() => fromRows([1], "int64" as never)).toThrow("fromRows: dtype must be one of float32, float64, int8");
  });
});
