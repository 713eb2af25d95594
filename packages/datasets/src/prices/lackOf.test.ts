import { lackOf } from "./lackOf.js";
import { TimeTable } from "../tables/TimeTable.js";

describe("lackOf", () => {
  const file = (...days: readonly string[]) => {
    const times = Float64Array.from(days, (day) => Date.parse(day));
    return new TimeTable(times, { Close: times });
  };
  const later = Date.parse("2026-01-01");
  const lack = (first: string, last: string, start: string, end: string, now = later) =>
    lackOf(file(first, last), { number: "2330", start, end }, now);

  it.each([
    [
      "begins on a Saturday that is New Year's Day, as on the slide",
      "2022-01-03",
      "2023-08-14",
      "2022-01-01",
      "2023-08-14",
    ],
    ["ends on a Sunday", "2022-01-03", "2023-08-11", "2022-01-03", "2023-08-13"],
    [
      "begins within the lunar New Year of 2023, 18 to 29 January",
      "2023-01-30",
      "2023-08-14",
      "2023-01-18",
      "2023-08-14",
    ],
    [
      "ends within the lunar New Year of 2022, 27 January to 6 February",
      "2021-01-04",
      "2022-01-26",
      "2021-01-04",
      "2022-02-06",
    ],
    ["ends on the tomb sweeping", "2022-01-03", "2023-03-31", "2022-01-03", "2023-04-05"],
    [
      "ends on the dragon boats, a Thursday, and the Friday behind it",
      "2022-01-03",
      "2023-06-21",
      "2022-01-03",
      "2023-06-23",
    ],
    ["begins on the double tenth, and the Monday before it", "2023-10-11", "2023-12-29", "2023-10-09", "2023-12-29"],
    ["is longer than what is asked for", "2000-01-04", "2023-11-15", "2022-01-03", "2023-08-14"],
  ])("is nothing where the time %s", (_, first, last, start, end) => {
    expect(lack(first, last, start, end)).toBeUndefined();
  });

  it("names the end at which a day of trade is missing", () => {
    expect(lack("2022-01-04", "2023-08-14", "2022-01-01", "2023-08-14")).toBe("begins on 2022-01-04");
    expect(lack("2022-01-03", "2023-08-11", "2022-01-01", "2023-08-14")).toBe("ends on 2023-08-11");
    expect(lack("2022-01-10", "2022-01-26", "2022-01-01", "2022-02-07")).toBe(
      "begins on 2022-01-10 and ends on 2022-01-26",
    );
    expect(lackOf(file(), { number: "2330", start: "2022-01-01", end: "2022-01-02" }, later)).toBe("has no day");
  });

  it("leaves out days to come, and today until 14:00 in Taipei", () => {
    const ask = (now: string) => lack("2022-01-03", "2023-08-14", "2022-01-01", "2023-12-31", Date.parse(now));
    expect(ask("2023-08-15T05:59Z")).toBeUndefined();
    expect(ask("2023-08-15T06:00Z")).toBe("ends on 2023-08-14");
  });
});
