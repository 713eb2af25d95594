import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { readOptions } from "@seqloom/array";
import { describeData } from "@seqloom/testing";
import { CSV_OPTIONS, type CsvOptions } from "./csvOptions.js";
import { csvTable } from "./csvTable.js";

const read = (text: string, options: CsvOptions = {}) =>
  csvTable("readCsv", "jena.csv", text, readOptions("readCsv", CSV_OPTIONS, options));

/** Writes a cell with quotes where it needs them; an empty one too, or a row of it would be an empty line. */
const write = (cell: string, delimiter: string) =>
  cell === "" || /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;

describe("csvTable", () => {
  it("takes the columns from the first line and keeps missing values as empty cells", () => {
    const { columns, rows } = read("date,high,low\n2020/1/1,21,\n2020/1/2,,16\n");
    expect(columns).toEqual(["date", "high", "low"]);
    expect(rows).toEqual([
      ["2020/1/1", "21", ""],
      ["2020/1/2", "", "16"],
    ]);
  });

  it("reads quoted cells with delimiters, line breaks and quotes in them", () => {
    const { rows } = read('a,b\n"x, y","first\r\nsecond"\n"say ""hi""","\n"\n');
    expect(rows).toEqual([
      ["x, y", "first\r\nsecond"],
      ['say "hi"', "\n"],
    ]);
  });

  it.each(["\n", "\r\n", "\r"])("takes %j as the end of a line, and any number of them at the end", (end) => {
    expect(read(["a,b", "1,2", "3,4", "", ""].join(end)).rows).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("reads a file whose lines end in different ways", () => {
    expect(read('a,b\r\n1,2\n"3",4\r5,"6"\r\n').rows).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  it("gives back every table that was written with quotes where they are needed", () => {
    const alphabet = fc.constantFrom("a", "1", " ", ",", ";", '"', "\n", "\r", "\r\n", "餃", "😀", "\t");
    const cell = fc.array(alphabet, { maxLength: 5 }).map((parts) => parts.join(""));
    const cells = fc.integer({ min: 1, max: 4 }).chain((width) => {
      const row = fc.array(cell, { minLength: width, maxLength: width });
      return fc.array(row, { minLength: 1, maxLength: 6 });
    });
    const [delimiters, ends] = [fc.constantFrom(",", ";", "\t"), fc.constantFrom("\n", "\r\n", "\r")];
    fc.assert(
      fc.property(cells, delimiters, ends, (rows, delimiter, end) => {
        const lines = rows.map((row) => row.map((text) => write(text, delimiter)).join(delimiter));
        expect(read(lines.join(end) + end, { header: false, delimiter }).rows).toEqual(rows);
      }),
    );
  });

  it("names columns by their number when there is no header", () => {
    const { columns, rows } = read("1,2\n3,4", { header: false });
    expect(columns).toEqual(["0", "1"]);
    expect(rows).toHaveLength(2);
  });

  it("keeps only the columns wanted, in their order", () => {
    const { columns, rows } = read("a,b,c\n1,2,3\n4,5,6", { columns: ["c", "a"] });
    expect(columns).toEqual(["c", "a"]);
    expect(rows).toEqual([
      ["3", "1"],
      ["6", "4"],
    ]);
  });

  it("gives a table of no rows for a header alone", () => {
    expect(read("a,b\n")).toHaveLength(0);
  });

  it("names the line of a row with too few or too many cells", () => {
    const lines = ["a,b,c", ...Array.from({ length: 15 }, () => "1,2,3"), "1,2", "1,2,3"];
    expect(() => read(lines.join("\n"))).toThrow("readCsv: line 17 of jena.csv has 2 columns, the header has 3.");
    expect(() => read("a,b\n1,2,3")).toThrow("readCsv: line 2 of jena.csv has 3 columns, the header has 2.");
    expect(() => read("a,b\n1")).toThrow("readCsv: line 2 of jena.csv has 1 column, the header has 2.");
    expect(() => read("a,b\n\n1,2")).toThrow("readCsv: line 2 of jena.csv is empty, the header has 2.");
    expect(() => read("1,2\n1", { header: false })).toThrow("jena.csv has 1 column, the first line has 2.");
  });

  it.each(["\n", "\r\n", "\r"])("counts lines as an editor does, with %j inside quoted cells too", (end) => {
    const text = ["a,b", `"1${end}1",2`, "3,4", "x,5,6"].join(end);
    expect(() => read(text)).toThrow("readCsv: line 5 of jena.csv has 3 columns, the header has 2.");
    const words = read(["a,b", `"1${end}1",2`, "3,4", "x,5"].join(end));
    expect(() => words.numbers("a")).toThrow('column "a" in line 2 of jena.csv must be a number');
    expect(() => read(["a", `"1${end}"`, "x"].join(end)).numbers("a")).toThrow("line 4 of jena.csv");
  });

  it("counts lines of a table that was cut to some columns, or has no header", () => {
    expect(() => read('a,b\n"\n",1\n2,x', { columns: ["b"] }).numbers("b")).toThrow("line 4 of jena.csv");
    expect(() => read("1\nx", { header: false }).numbers("0")).toThrow("line 2 of jena.csv");
  });

  it("says where a quote is opened and never closed", () => {
    expect(() => read('a,b\n1,2\n3,"4\n5,6\n')).toThrow(
      "readCsv: the row that begins in line 3 of jena.csv opens a quote in column 2 that is never closed.",
    );
  });

  it("says where a quote stands inside a cell", () => {
    expect(() => read('a,b\n1,5" disk\n')).toThrow(
      "readCsv: the row that begins in line 2 of jena.csv has a quote inside column 2; quote the whole cell",
    );
    expect(() => read('a,b\n"5"" disk"s,1\n')).toThrow(
      "readCsv: the row that begins in line 2 of jena.csv has text after the closing quote of column 1",
    );
  });

  it("says that a file is empty", () => {
    expect(() => read("")).toThrow("readCsv: jena.csv is empty.");
    expect(() => read("\r\n\r\n")).toThrow("readCsv: jena.csv is empty.");
  });

  it("names columns without a name by their place, so that they can be asked for and left out", () => {
    expect(read("a,b,,\n1,2,,\n3,4,5,").columns).toEqual(["a", "b", "Unnamed: 2", "Unnamed: 3"]);
    expect(read("a,b,,\n1,2,,\n3,4,5,").numbers("Unnamed: 2")).toEqual(Float64Array.of(NaN, 5));
    expect(read(",a\n0,7\n", { columns: ["Unnamed: 0"] }).rows).toEqual([["0"]]); // the index that pandas writes
    expect(read(";x;\n1;2;3", { delimiter: ";" }).columns).toEqual(["Unnamed: 0", "x", "Unnamed: 2"]);
  });

  it("refuses a header that names two columns alike", () => {
    expect(() => read("a,b,a\n1,2,3")).toThrow('readCsv: line 1 of jena.csv gives two columns the name "a" (1 and 3).');
  });

  it("lists the columns when one is wanted that is not there", () => {
    expect(() => read("a,b\n1,2", { columns: ["a", "c"] })).toThrow(
      'readCsv: columns must be among "a", "b", got "c".',
    );
  });
});

// Rows, columns and means of pandas 3.1.1: read_csv(path).shape and .mean()
describeData("own/AirQualityUCI-trailing-commas.csv.gz", (path) => {
  it("reads a year of air with two columns without a name, as pandas does", () => {
    const table = read(gunzipSync(readFileSync(path)).toString("utf8"));
    expect([table.length, table.columns.length, ...table.columns.slice(-3)]).toEqual([
      ...[9357, 15, "AH", "Unnamed: 13", "Unnamed: 14"],
    ]);
    expect(mean(table.numbers("CO(GT)"))).toBeCloseTo(-34.207524, 6);
    expect(mean(table.numbers("AH"))).toBeCloseTo(-6.837604, 6);
    for (const name of table.columns.slice(-2)) expect(table.numbers(name).every(Number.isNaN)).toBe(true);
  });
});

describeData("own/AirQualityUCI-empty-lines.csv.gz", (path) => {
  it("keeps the 114 lines of commas alone as rows that miss everything, as pandas does", () => {
    const table = read(
      gunzipSync(readFileSync(path))
        .toString("utf8")
        .replace(/^\uFEFF/, ""),
    );
    expect([table.length, table.columns.length]).toEqual([9471, 14]);
    const humidity = table.numbers("AH");
    expect(humidity.filter(Number.isNaN)).toHaveLength(114);
    expect(mean(humidity.filter((value) => !Number.isNaN(value)))).toBeCloseTo(9846.342524, 6);
  });
});

describeData("own/opsd_germany_daily.csv.gz", (path) => {
  it("reads the years without wind and sun as missing, as pandas does", () => {
    const table = read(gunzipSync(readFileSync(path)).toString("utf8"));
    const missing = ["consumption", "wind", "solar", "wind_solar"].map((name) =>
      table.numbers(name).filter(Number.isNaN),
    );
    expect([table.length, ...missing.map(({ length }) => length)]).toEqual([4383, 0, 1463, 2195, 2196]);
    expect(mean(table.numbers("consumption"))).toBeCloseTo(1338.675836, 6);
  });
});

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
