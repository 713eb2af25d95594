import { join } from "node:path";
import { readJson } from "@seqloom/testing";
import { monthsBetween, twseMonth } from "./twseMonth.js";

const month = readJson<{ data: string[][] }>(join(import.meta.dirname, "../fixtures/twseMonth.json"));

const connection = (answer: unknown) => ({
  fetch: () => Promise.resolve(Response.json(answer)),
  signal: undefined,
  pauseMs: 0,
});

describe("twseMonth", () => {
  it("reads a recorded answer of the exchange, a row for each day", async () => {
    const days = await twseMonth("2330", "2023-10", connection(month));
    expect(days!.map(({ date, close }) => [date, close])).toEqual([
      ["2023-10-02", 533],
      ["2023-10-03", 529],
      ["2023-10-04", 520],
      ["2023-10-05", 528],
      ["2023-10-06", 532],
      ["2023-10-11", 544],
      ["2023-10-12", 550],
      ["2023-10-13", 553],
    ]);
  });

  it("has no row for a day without a trade, and nothing for a month that has not begun", async () => {
    const dash = month.data.map((row, i) => (i === 2 ? [row[0]!, "0", "0", "--", "--", "--", "--", "0.00", "0"] : row));
    expect(await twseMonth("2330", "2023-10", connection({ ...month, data: dash }))).toHaveLength(7);
    expect(await twseMonth("2330", "2023-10", connection({ stat: "查詢日期大於今日，請重新查詢!" }))).toBeUndefined();
  });
});

describe("monthsBetween", () => {
  it("counts over the end of a year", () => {
    expect(monthsBetween("2021-11-30", "2022-01-01")).toEqual(["2021-11", "2021-12", "2022-01"]);
  });
});
