import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import { dayNumber, weekday } from "./calendar.js";
import { parseDate } from "./parseDate.js";

interface Golden {
  readonly roc: readonly (Readonly<Record<"slash" | "bare" | "dash" | "dot" | "compact" | "words", string>> & { iso: string; weekday: number; daysSince1970: number })[]; // prettier-ignore
  readonly other: readonly { readonly iso: string; readonly forms: string[] }[];
  readonly invalid: readonly string[];
}

function testCases({ roc, other, invalid }: Golden): void {
  it.each(roc)("reads $iso in years of the Republic", ({ iso, slash, bare, dash, dot, compact, words }) => {
    expect([slash, bare, dash, dot, compact, words].map(parseDate)).toEqual(Array(6).fill(iso));
  });

  it.each(roc)("knows the number and the weekday of $iso", ({ iso, ...expected }) => {
    const days = dayNumber(...(parseDate(iso).split("-").map(Number) as [number, number, number]));
    expect([days, weekday(days)]).toEqual([expected.daysSince1970, expected.weekday]);
  });

  it.each(other)("reads $iso in other forms", ({ iso, forms }) => {
    expect(forms.map(parseDate)).toEqual(forms.map(() => iso));
  });

  it.each(invalid)("refuses %j", (text) => {
    expect(() => parseDate(text)).toThrow(`, got ${JSON.stringify(text)}.`);
  });
}

describe("parseDate", () => {
  testCases(readJson(join(import.meta.dirname, "fixtures/dates.json")));
  describeGolden("timeseries/dates.json", testCases);

  it("takes longer names of months, and refuses others that begin alike", () => {
    expect([parseDate("Sept. 1 2020"), parseDate("september 1, 2020")]).toEqual(["2020-09-01", "2020-09-01"]);
    expect(() => parseDate("Septembre 1 2020")).toThrow("parseDate: text must be a date like 2023-08-15");
    expect(() => parseDate(20230815 as unknown as string)).toThrow("got 20230815.");
  });
});
