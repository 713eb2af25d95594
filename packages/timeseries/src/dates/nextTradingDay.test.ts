import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import { nextTradingDay } from "./nextTradingDay.js";

interface Golden {
  readonly nextWeekday: readonly { readonly from: string; readonly to: string }[];
}

function testCases({ nextWeekday }: Golden): void {
  it.each(nextWeekday)("follows $from by $to", ({ from, to }) => expect(nextTradingDay(from)).toBe(to));
}

describe("nextTradingDay", () => {
  testCases(readJson(join(import.meta.dirname, "../fixtures/dates.json")));
  describeGolden("timeseries/dates.json", testCases);

  it("passes over holidays in any form, also several in a row around a weekend", () => {
    const holidays = ["2023-01-20", "23/1/2023", "112/01/24"];
    expect(nextTradingDay("2023-01-19", { holidays })).toBe("2023-01-25");
  });

  it("refuses what is no date", () => {
    expect(() => nextTradingDay("tomorrow")).toThrow("parseDate: text must be a date that exists");
    expect(() => nextTradingDay("2023-01-19", { holidays: ["2023-02-30"] })).toThrow('got "2023-02-30".');
    expect(() => nextTradingDay("1/2/20")).toThrow('got "1/2/20". A year of two digits is read with twoDigitYears');
    expect(() => nextTradingDay("2023-01-19", { holidays: ["2023-01-20", "20/1/23"] })).toThrow('got "20/1/23".');
    expect(() => nextTradingDay("2023-01-19", { holidays: "none" as unknown as [] })).toThrow(
      'nextTradingDay: holidays must be a list of dates, got "none".',
    );
  });
});
