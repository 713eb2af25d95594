import { type Frame, fromFrame, type FromFrameOptions } from "./fromFrame.js";

const dates = ["112/08/14", "112/08/15"];
const close = [535, 540.5];
const volume = [20, null];

/** The same table in the shape of each library (as arquero 8.0 and danfojs 1.2 have it). */
const FRAMES: Readonly<Record<string, Frame>> = {
  records: dates.map((date, row) => ({ date, close: close[row], volume: volume[row] })),
  arquero: {
    columnNames: () => ["date", "close", "volume"],
    numRows: () => 2,
    array: (name: string) => ({ date: dates, close: Float32Array.from(close), volume })[name] as ArrayLike<unknown>,
  },
  danfojs: {
    columns: ["date", "close", "volume"],
    values: dates.map((date, row) => [date, close[row], volume[row]]),
    index: [0, 1],
  },
};

describe("fromFrame", () => {
  it.each(Object.entries(FRAMES))("takes columns of %s by name, in the order asked for, and the dates", (_, frame) => {
    expect(fromFrame(frame, { columns: ["volume", "close"], index: "date" })).toEqual({
      columns: ["volume", "close"],
      values: { data: Float64Array.of(20, 535, NaN, 540.5), shape: [2, 2] },
      index: ["2023-08-14", "2023-08-15"],
    });
  });

  it.each(Object.entries(FRAMES))("takes all columns of %s but the index", (_, frame) => {
    expect(fromFrame(frame, { index: "date" }).columns).toEqual(["close", "volume"]);
    expect(fromFrame(frame, { columns: ["close"] }).index).toBeUndefined();
  });

  it("takes the row labels of a DataFrame for dates if they are texts", () => {
    const frame = { columns: ["close"], values: [[1], [2]], index: ["2023-08-14", "2023-08-15 09:00:00"] };
    expect(fromFrame(frame).index).toEqual(frame.index);
  });

  it("writes Date objects without shifting them", () => {
    const records = [{ at: new Date("2023-08-15T00:00:00Z"), x: 1 }, { at: new Date("2023-08-15T23:30:00Z"), x: 2 }]; // prettier-ignore
    expect(fromFrame(records, { index: "at" }).index).toEqual(["2023-08-15", "2023-08-15 23:30:00.000Z"]);
  });

  it.each(Object.entries(FRAMES))("says what is wrong with a call on %s", (_, frame) => {
    const call = (options: FromFrameOptions) => () => fromFrame(frame, options);
    expect(call({ columns: ["Close"] })).toThrow(
      'fromFrame: columns must be among "date", "close", "volume", got "Close".',
    );
    expect(call({ index: "day" })).toThrow('index must be among "date", "close", "volume", got "day".');
    expect(call({ columns: ["date"] })).toThrow('row 0 of date must be a number, or null for a missing one, got "112/08/14".'); // prettier-ignore
    expect(call({ index: "close", columns: ["volume"] })).toThrow("fromFrame: row 0 of close must be a date, got 535.");
  });

  it("refuses days and times that do not exist, and years of two digits", () => {
    for (const at of ["2020-02-30", "2020-02-30 09:00", "2020-02-29 25:00", "2020-02-29 noon", "1/2/20"]) {
      const read = () => fromFrame([{ at, x: 1 }], { index: "at" });
      expect(read).toThrow(`fromFrame: row 0 of at must be a date, got ${JSON.stringify(at)}.`);
    }
  });

  it("refuses what is no table", () => {
    for (const frame of [undefined, "table", {}, { columns: ["a"] }]) {
      expect(() => fromFrame(frame as unknown as Frame)).toThrow("fromFrame: frame must be a DataFrame of danfojs, a table of arquero"); // prettier-ignore
    }
    expect(() => fromFrame([1] as unknown as Frame)).toThrow("fromFrame: frame[0] must be a record, got 1.");
  });
});
