import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { dayNumber, isoDate, weekday } from "./calendar.js";

interface Golden {
  readonly roc: readonly { readonly iso: string; readonly weekday: number; readonly daysSince1970: number }[];
}

function testCases({ roc }: Golden): void {
  it.each(roc)("knows the number and the weekday of $iso", ({ iso, ...expected }) => {
    const days = dayNumber(...(iso.split("-").map(Number) as [number, number, number]));
    expect([days, weekday(days)]).toEqual([expected.daysSince1970, expected.weekday]);
  });
}

describe("dayNumber", () => {
  testCases(readJson(join(import.meta.dirname, "../fixtures/dates.json")));
  describeGolden("timeseries/dates.json", testCases);

  it("is the way back of isoDate, for any day of 4,000 years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (days) => {
        const [year, month, day] = isoDate(days).split("-").map(Number) as [number, number, number];
        expect(dayNumber(year, month, day)).toBe(days);
      }),
    );
  });
});

describe("isoDate", () => {
  it("counts from 1970", () => {
    expect([isoDate(0), isoDate(-1), isoDate(19584)]).toEqual(["1970-01-01", "1969-12-31", "2023-08-15"]);
  });
});

describe("weekday", () => {
  it("was Thursday on 1970-01-01, and goes on from there", () => {
    expect([-3, -4, 0, 3, 4].map(weekday)).toEqual([1, 7, 4, 7, 1]);
  });
});
