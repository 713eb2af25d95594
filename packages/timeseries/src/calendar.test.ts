import fc from "fast-check";
import { dayNumber, daysInMonth, isoDate, weekday } from "./calendar.js";

describe("dayNumber", () => {
  it("is the way back of isoDate, for any day of 4,000 years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (days) => {
        const [year, month, day] = isoDate(days).split("-").map(Number) as [number, number, number];
        expect(dayNumber(year, month, day)).toBe(days);
      }),
    );
  });
});

describe("daysInMonth", () => {
  it("knows leap years", () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    expect([daysInMonth(2023, 12), daysInMonth(2023, 4)]).toEqual([31, 30]);
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
