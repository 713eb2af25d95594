import fc from "fast-check";
import { Table } from "./Table.js";

const rows = [
  ["2020/1/1", "21", " 16.5 "],
  ["2020/1/2", "", "-1e2"],
];
const table = new Table(["date", "high", "low"], rows, { file: "weather.csv", lines: [2, 4] });

describe("Table", () => {
  it("gives its columns, rows and their number", () => {
    expect(table.columns).toEqual(["date", "high", "low"]);
    expect(table.rows).toEqual(rows);
    expect(table.length).toBe(2);
  });

  it("gives a column as it was written", () => {
    expect(table.column("low")).toEqual([" 16.5 ", "-1e2"]);
  });

  it("reads an empty cell, spaces and NaN as a missing number", () => {
    expect(table.numbers("high")).toEqual(Float64Array.of(21, NaN));
    const missing = new Table(["a"], [[" "], ["NaN"], ["nan"]]);
    expect(missing.numbers("a")).toEqual(Float64Array.of(NaN, NaN, NaN));
  });

  it("reads every way to write a decimal number", () => {
    const written = [["7"], ["+7"], ["-.5"], ["7."], ["1e3"], ["2.5E-1"]];
    expect(new Table(["a"], written).numbers("a")).toEqual(Float64Array.of(7, 7, -0.5, 7, 1000, 0.25));
  });

  it("reads back to the last bit any number that JavaScript wrote", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (values) => {
        const written = new Table(["a"], values.map((value) => [String(value)])); // prettier-ignore
        expect([...written.numbers("a")]).toEqual(values.map((value) => value + 0)); // "-0" is written "0"
      }),
    );
  });

  it("puts columns side by side in the order wanted, in float64", () => {
    const array = table.toNdArray(["low", "high"]);
    expect(array).toEqual({ data: Float64Array.of(16.5, 21, -100, NaN), shape: [2, 2] });
    const large = new Table(["volume"], [["200662336736"]]);
    expect(large.toNdArray()).toEqual({ data: Float64Array.of(200662336736), shape: [1, 1] });
  });

  it("gives an array of no rows for a table of no rows", () => {
    expect(new Table(["a", "b"], []).toNdArray()).toEqual({ data: new Float64Array(0), shape: [0, 2] });
  });

  it("lists the columns when none is named so", () => {
    const known = 'name must be one of "date", "high", "low", got "High".';
    expect(() => table.column("High")).toThrow(`Table.column: ${known}`);
    expect(() => table.numbers("High")).toThrow(`Table.numbers: ${known}`);
    expect(() => table.toNdArray(["low", "High"])).toThrow(`Table.toNdArray: ${known}`);
  });

  it.each(["twelve", "0x10", "1,5", "12 %", "--1", "."])(
    "names line and column of %j where a number is wanted",
    (cell) => {
      const words = new Table(["a", "b"], [["1", "2"], ["3", cell]], { file: "jena.csv", lines: [2, 5] }); // prettier-ignore
      const complaint = `column "b" in line 5 of jena.csv must be a number or empty, got "${cell}".`;
      expect(() => words.numbers("b")).toThrow(`Table.numbers: ${complaint}`);
      expect(() => words.toNdArray()).toThrow(`Table.toNdArray: ${complaint}`);
    },
  );

  it("names the row of a table that was not read from a file", () => {
    expect(() => new Table(["a"], [["x"]]).numbers("a")).toThrow('column "a" in row 0 must be a number');
  });

  it("refuses rows that do not fit the columns, and two columns of one name", () => {
    expect(() => new Table(["a", "b"], [["1", "2"], ["3"]])).toThrow(
      "Table: length of rows[1] must be 2, as many as columns, got 1.",
    );
    expect(() => new Table(["a", "a"], [])).toThrow('Table: columns must be all different, got ["a", "a"].');
  });
});
