import { pieces } from "@seqloom/testing";
import { readTimeTable } from "./readTimeTable.js";

describe("readTimeTable", () => {
  const format = {
    timeColumn: "day",
    timeExample: "3",
    parseTime: (bytes: Uint8Array, start: number, end: number) =>
      Number(new TextDecoder().decode(bytes.subarray(start, end))),
    sentinel: -9999,
    every: 1,
  };
  const read = (text: string, every = 1) =>
    readTimeTable("jenaClimate", "x.csv", pieces(new TextEncoder().encode(text), 5), { ...format, every });

  it("reads times and numbers, empty cells as missing", async () => {
    const table = await read('"day",a,"b, c"\n1,2.5,\n2,-1e3,7\n');
    expect(table.columns).toEqual(["a", "b, c"]);
    expect(table.times).toEqual(Float64Array.of(1, 2));
    expect(table.toNdArray()).toEqual({ data: Float64Array.of(2.5, NaN, -1000, 7), shape: [2, 2] });
  });

  it("reads a byte order mark, lines that end with \\r\\n, a last line without an end and empty lines behind it", async () => {
    for (const text of ["\uFEFFday,a\r\n1,2\r\n3,4", "day,a\n1,2\n3,4\n\n\r\n"]) {
      expect((await read(text)).numbers("a")).toEqual(Float64Array.of(2, 4));
    }
  });

  it("names columns without a name by their place", async () => {
    const table = await read("day,a,,\n1,2,,\n3,4,5,\n");
    expect(table.columns).toEqual(["a", "Unnamed: 2", "Unnamed: 3"]);
    expect(table.numbers("Unnamed: 2")).toEqual(Float64Array.of(NaN, 5));
  });

  it("takes one row of so many", async () => {
    expect((await read("day,a\n1,1\n2,2\n3,3\n4,4\n5,5\n", 2)).times).toEqual(Float64Array.of(1, 3, 5));
  });

  it("counts what stands for a missing value, times that repeat and times that go back", async () => {
    const { report } = await read("day,a,b\n1,-9999,1\n1,-9999.0,1\n3,1,1\n2,1,1\n");
    expect(report).toEqual({ file: "x.csv", fileRows: 4, sentinels: { a: 2 }, repeated: 1, backward: 1 });
  });

  it("names the line that has other columns than the header", async () => {
    const header = `day,${Array.from({ length: 14 }, (_, i) => `m${i}`).join()}\n`;
    const row = `1${",0".repeat(14)}\n`;
    await expect(read(header + row + `1${",0".repeat(12)}\n`)).rejects.toThrow(
      "jenaClimate: line 3 of x.csv has 13 columns, the header has 15.",
    );
    await expect(read(header + `1${",0".repeat(15)}\n`)).rejects.toThrow("line 2 of x.csv has 16 columns");
    await expect(read(`day,a\n1,2\n\n3,4\n`)).rejects.toThrow("jenaClimate: line 3 of x.csv is empty.");
    await expect(read(`day,a\n7\n`)).rejects.toThrow("line 2 of x.csv has 1 column, the header has 2.");
  });

  it("names a line without end", async () => {
    const file = pieces(new TextEncoder().encode(`day,a\n1,2\n${"3".repeat(2 ** 21)}`), 2 ** 18);
    await expect(readTimeTable("jenaClimate", "x.csv", file, format)).rejects.toThrow(
      "jenaClimate: line 3 of x.csv has more than 1048576 bytes.",
    );
  });

  it("names the cell that is no number or no time", async () => {
    await expect(read("day,a\n1,x\n")).rejects.toThrow(
      'jenaClimate: column "a" in line 2 of x.csv must be a number or empty, got "x".',
    );
    await expect(read('day,a\n1,"2\n3"\n')).rejects.toThrow("Quoted cells are read by readCsv.");
    await expect(read("day,a\nnoon,1\n")).rejects.toThrow(
      'column "day" in line 2 of x.csv must be a time as "3", got "noon".',
    );
  });

  it("says that a file is empty, or begins with another column", async () => {
    await expect(read("")).rejects.toThrow("jenaClimate: x.csv is empty.");
    await expect(read("\n\n")).rejects.toThrow("jenaClimate: x.csv is empty.");
    await expect(read("date,a\n")).rejects.toThrow(
      'jenaClimate: line 1 of x.csv must begin with "day" and name the measurements, got "date", "a".',
    );
    expect(await read("day,a\n")).toHaveLength(0);
  });
});
