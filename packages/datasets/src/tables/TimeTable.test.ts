import { TimeTable } from "./TimeTable.js";

const HOUR_MS = 3_600_000;
const start = Date.UTC(2020, 7, 31, 22);
const hours = Float64Array.from({ length: 4 }, (_, hour) => start + hour * HOUR_MS);
const table = new TimeTable(hours, { a: Float64Array.of(1, 2, 3, 4), b: Float64Array.of(5, 6, NaN, 8) });

describe("TimeTable", () => {
  it("gives its columns, times and their number", () => {
    expect(table.columns).toEqual(["a", "b"]);
    expect(table).toHaveLength(4);
    expect(table.dates).toEqual([
      "2020-08-31 22:00:00",
      "2020-08-31 23:00:00",
      "2020-09-01 00:00:00",
      "2020-09-01 01:00:00",
    ]);
    expect(table.report).toEqual({ sentinels: {}, repeated: 0, backward: 0 });
  });

  it("puts columns side by side in the order wanted", () => {
    expect(table.toNdArray(["b", "a"])).toEqual({ data: Float64Array.of(5, 1, 6, 2, NaN, 3, 8, 4), shape: [4, 2] });
    expect(table.toNdArray().shape).toEqual([4, 2]);
  });

  it("gives plain arrays by the names of the columns", () => {
    expect(table.toColumns()).toEqual({ a: [1, 2, 3, 4], b: [5, 6, NaN, 8] });
  });

  it("gives numbers of one's own: a change of them reaches no other caller", () => {
    table.numbers("a")[0] = -1;
    expect(table.numbers("a")).toEqual(Float64Array.of(1, 2, 3, 4));
  });

  it("cuts out days and moments, both ends included", () => {
    expect(table.between("31/8/2020", "2020-08-31").numbers("a")).toEqual(Float64Array.of(1, 2));
    expect(table.between("2020-08-31 23:00", "2020-09-01T00:00:00").numbers("a")).toEqual(Float64Array.of(2, 3));
    expect(table.between("2021-01-01", "2021-12-31")).toHaveLength(0);
  });

  it("says which date is none, or in the wrong order", () => {
    const allowed = 'must be a date, as "2020-08-31" or "2020-08-31 09:00:00", got';
    expect(() => table.between("2020-02-30", "2021-01-01")).toThrow(
      `TimeTable.between: start ${allowed} "2020-02-30".`,
    );
    expect(() => table.between("1/2/20", "2021-01-01")).toThrow(`TimeTable.between: start ${allowed} "1/2/20".`);
    expect(() => table.between("2020-02-28", "2021-01-01 25:00")).toThrow(`TimeTable.between: end ${allowed}`);
    expect(() => table.between("2021-01-01", "2020-01-01")).toThrow("end must be at or after start, 2021-01-01, got");
  });

  it("lists the columns when none is named so, and refuses columns of other lengths", () => {
    expect(() => table.numbers("c")).toThrow('TimeTable.numbers: name must be one of "a", "b", got "c".');
    expect(() => table.toNdArray(["c"])).toThrow("TimeTable.toNdArray: name must be one of");
    expect(() => new TimeTable(hours, { a: new Float64Array(3) })).toThrow(
      'TimeTable: length of "a" must be 4, as of times, got 3.',
    );
  });
});
