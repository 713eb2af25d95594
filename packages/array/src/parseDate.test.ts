import { join } from "node:path";
import { describeGolden, readJson } from "@seqloom/testing";
import fc from "fast-check";
import { parseDate } from "./parseDate.js";

interface Dates {
  readonly roc: readonly Readonly<Record<"iso" | "slash" | "bare" | "dash" | "dot" | "compact" | "words", string>>[];
  readonly other: readonly { readonly iso: string; readonly forms: readonly string[] }[];
  readonly invalid: readonly string[];
}

const ROC = { twoDigitYears: "republic" } as const;

function testCases({ roc, other, invalid }: Dates): void {
  it.each(roc)("reads $iso in years of the Republic", ({ iso, slash, bare, dash, dot, compact, words }) => {
    expect([slash, bare, dash, dot, compact, words].map((text) => parseDate(text, ROC))).toEqual(Array(6).fill(iso));
  });

  it.each(other)("reads $iso in other forms", ({ iso, forms }) => {
    expect(forms.map(parseDate)).toEqual(forms.map(() => iso));
  });

  it.each(invalid)("refuses %j", (text) => {
    expect(() => parseDate(text)).toThrow(`parseDate: text must be a date that exists, as "2020-08-31",`);
    expect(() => parseDate(text)).toThrow(`, got ${JSON.stringify(text)}.`);
  });
}

describe("parseDate", () => {
  testCases(readJson(join(import.meta.dirname, "fixtures/dates.json")));
  describeGolden("timeseries/dates.json", testCases);

  it.each([
    ["2022-01-01", "Jan 1 2022"],
    ["2020-08-31", "Aug. 31 2020"],
    ["2020-08-31", "2020-08-31"],
    ["2020-08-31", "31/8/2020"],
    ["2023-08-15", "112/08/15"],
    ["2020-09-01", " Sept. 1, 2020 "],
    ["2020-08-31", "31 August 2020"],
    ["2020-08-31", "20200831"],
    ["2020-08-31", "2020年8月31日"],
    ["2023-08-15", "中華民國112年8月15日"],
    ["2020-12-31", "31.12.2020"],
  ])("reads %s in %j", (date, text) => {
    expect(parseDate(text)).toBe(date);
  });

  it("reads back every day, whatever the time zone of the machine", () => {
    const days = fc.date({ min: new Date("1912-01-01"), max: new Date("2910-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, day] = iso.split("-").map(Number) as [number, number, number];
        for (const text of [`${year}/${month}/${day}`, `${day}/${month}/${year}`, `${year - 1911}/${month}/${day}`]) {
          expect(parseDate(text, ROC)).toBe(iso);
        }
      }),
    );
  });

  it.each([
    "2023-02-29",
    "112/02/30",
    "31/13/2020",
    "0/01/01",
    "Foo 1 2022",
    "Mayor 1 2022",
    "Septembre 1 2020",
    "2023-8",
    "",
    "2020-08-31x",
  ])("refuses %j", (text) => {
    expect(() => parseDate(text)).toThrow(
      'parseDate: text must be a date that exists, as "2020-08-31", "31/8/2020", "Aug. 31 2020" or "109/08/31" ' +
        `(year of the Republic), got ${JSON.stringify(text)}.`,
    );
  });

  it.each(["1/2/20", "99/01/04", "04.01.10", "20-01-02", "0/1/1", "99年1月4日", "Jan 4 10", "4 Jan. 10"])(
    "takes %j for no date until it is told what a year of two digits is",
    (text) => {
      expect(() => parseDate(text)).toThrow(
        `got ${JSON.stringify(text)}. A year of two digits is read with twoDigitYears: "republic" or "gregorian".`,
      );
    },
  );

  it("reads years of two digits as it is told", () => {
    for (const text of ["99/01/04", "99.1.4", "99-01-04", "99年1月4日"])
      expect(parseDate(text, ROC)).toBe("2010-01-04");
    for (const text of ["4/1/10", "04.01.10", "4-1-10", "10年1月4日", "Jan 4 10", "4 Jan. 10"]) {
      expect(parseDate(text, { twoDigitYears: "gregorian" })).toBe("2010-01-04");
    }
    // Python 3: datetime.strptime(text, "%d/%m/%y") gives 1969 and 2068
    expect(parseDate("1/2/69", { twoDigitYears: "gregorian" })).toBe("1969-02-01");
    expect(parseDate("1/2/68", { twoDigitYears: "gregorian" })).toBe("2068-02-01");
    expect(() => parseDate("30/2/20", { twoDigitYears: "gregorian" })).toThrow('got "30/2/20".');
    expect(() => parseDate("1/2/20", { twoDigitYears: "roc" as "republic" })).toThrow(
      'parseDate: twoDigitYears must be "republic" or "gregorian", got "roc".',
    );
  });

  it("reads years of the Republic that say so, and those of three digits, without being told", () => {
    const texts = ["民國99年1月4日", "中華民國99年1月4日", "0990104", "099/01/04"];
    expect(texts.map(parseDate)).toEqual(Array(4).fill("2010-01-04"));
  });

  it("refuses what is no text", () => {
    expect(() => parseDate(20200831 as unknown as string)).toThrow("got 20200831.");
  });
});
