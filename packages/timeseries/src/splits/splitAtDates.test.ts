import { fromRows } from "@seqloom/array";
import { splitAtDates } from "./splitAtDates.js";

describe("splitAtDates", () => {
  const dates = ["2022-12-29", "2022-12-30", "2023-01-03", "2023-01-04", "2023-01-05"];
  const rows = fromRows([[1], [2], [3], [4], [5]]);

  it("begins each part with its date, or the next trading day", () => {
    const { train, validation, test } = splitAtDates(rows, dates, { validation: "2023-01-01", test: "2023-01-05" });
    expect([train, validation, test].map(({ data }) => [...data])).toEqual([[1, 2], [3, 4], [5]]); // prettier-ignore
    expect(test.data.buffer).toBe(rows.data.buffer);
  });

  it("takes Date objects, and times of day, for what they are", () => {
    const asDates = dates.map((date) => new Date(`${date}T00:00:00Z`));
    expect(splitAtDates([1, 2, 3, 4, 5], asDates, { test: "2023-01-03" }).train).toEqual([1, 2]);
    const hours = ["2023-01-03 09:00:00", "2023-01-03 10:00:00", "2023-01-04 09:00:00"];
    expect(splitAtDates([1, 2, 3], hours, { test: "2023-01-03T10:00:00" }).train).toEqual([1]);
    expect(splitAtDates([1, 2, 3], hours, { test: new Date("2023-01-04T00:00:00Z") }).train).toEqual([1, 2]);
  });

  it("compares moments, not texts, and the row at the boundary goes into the later part", () => {
    const texts = ["2020-01-01 11:00:00", "2020-01-01 12:00:00", "2020-01-01 13:00:00"];
    const forms = ["2020-01-01 12:00", "2020-01-01 12:00:00", "2020-01-01T12:00:00Z", "2020-01-01T20:00:00+08:00"];
    for (const test of [...forms, "2020-01-01 11:00:00.001", new Date("2020-01-01T12:00:00Z")]) {
      expect(splitAtDates([1, 2, 3], texts, { test })).toEqual({ train: [1], test: [2, 3] });
      const minutes = texts.map((text) => text.slice(0, 16));
      expect(splitAtDates([1, 2, 3], minutes, { test })).toEqual({ train: [1], test: [2, 3] });
      const moments = texts.map((text) => new Date(`${text}Z`));
      expect(splitAtDates([1, 2, 3], moments, { test })).toEqual({ train: [1], test: [2, 3] });
    }
    const mixed = ["2020-01-01", new Date("2020-01-01T00:30:00Z"), "2020-01-01T01:00Z"];
    expect(splitAtDates([1, 2, 3], mixed, { validation: "2020-01-01 00:30", test: "2020-01-01 01:00:00" })).toEqual({
      ...{ train: [1], validation: [2], test: [3] },
    });
  });

  it("refuses one moment written in two ways, and days that the calendar does not have", () => {
    expect(() => splitAtDates([1, 2], ["2020-01-01 12:00", "2020-01-01 12:00:00"], { test: "2020-01-01" })).toThrow(
      'dates[1] must be after the date before it, 2020-01-01 12:00, got "2020-01-01 12:00:00".',
    );
    expect(() => splitAtDates([1, 2], ["2020-02-29", "2020-03-01"], { test: "2020-02-30" })).toThrow(
      'test must be a Date, or a text like 2023-08-15 or 2023-08-15 09:30, of a day that exists, got "2020-02-30".',
    );
    expect(() => splitAtDates([1, 2], ["2020-02-29", "2020-02-30"], { test: "2020-02-29" })).toThrow("dates[1] must be a Date"); // prettier-ignore
    expect(() => splitAtDates([1, 2], ["2020-01-01", "2020-01-02"], { test: "2020-01-01 25:00" })).toThrow("test must be a Date"); // prettier-ignore
  });

  it("refuses dates out of order or twice, and parts without rows", () => {
    const split = (list: string[], options: { test: string }) => () => splitAtDates(list, list, options);
    expect(split(["2023-01-03", "2023-01-02"], { test: "2023-01-03" })).toThrow(
      'splitAtDates: dates[1] must be after the date before it, 2023-01-03, got "2023-01-02".',
    );
    expect(split(["2023-01-03", "2023-01-03"], { test: "2023-01-03" })).toThrow("dates[1] must be after the date");
    expect(split(dates, { test: "2024-01-01" })).toThrow(
      "test must be at least one of the 5 rows, from 2022-12-29 to 2023-01-05, got 0.",
    );
    expect(split(dates, { test: "2020-01-01" })).toThrow("train must be at least one of the 5 rows");
    expect(() => splitAtDates(rows, dates, { validation: "2023-01-05", test: "2023-01-03" })).toThrow("validation must be at least one"); // prettier-ignore
    expect(split(dates, { test: "Jan 3 2023" })).toThrow("test must be a Date, or a text like");
    expect(() => splitAtDates(rows, dates.slice(1), { test: "2023-01-03" })).toThrow("dates.length must be 5, the number of rows, got 4."); // prettier-ignore
  });
});
