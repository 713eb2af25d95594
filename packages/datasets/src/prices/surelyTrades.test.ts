import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataDir, describeData } from "@seqloom/testing";
import { surelyTrades } from "./surelyTrades.js";

describe("surelyTrades", () => {
  const trades = (day: string) => surelyTrades(Date.parse(day));

  it("says no to weekends, holidays and the days beside them that are often free", () => {
    // closed in the calendars of the exchange: New Year, its lunar one, peace day, tomb sweeping, work, dragon boats, mid-autumn, double tenth
    const closed = ["2022-01-01", "2021-12-31", "2022-01-27", "2022-02-04", "2022-02-28", "2022-04-05", "2023-05-01"];
    const moving = ["2022-06-03", "2023-06-23", "2022-09-09", "2023-09-29", "2022-10-10", "2023-10-09", "2025-12-25"];
    for (const day of [...closed, ...moving, "2023-08-12", "2023-08-13"])
      expect([day, trades(day)]).toEqual([day, false]);
  });

  it("says yes to other weekdays", () => {
    for (const day of [
      "2022-01-03",
      "2022-01-25",
      "2022-02-09",
      "2023-08-14",
      "2023-08-15",
      "2024-12-25",
      "2023-09-28",
    ]) {
      expect([day, trades(day)]).toEqual([day, true]);
    }
  });
});

describeData("stock/2330.TW.csv", () => {
  it("is wrong on none of 8,700 days but those of typhoons and gaps of the file", () => {
    const lines = readFileSync(join(dataDir, "stock/2330.TW.csv"), "utf8").trim().split("\n").slice(1);
    const traded = new Set(lines.map((line) => line.slice(0, 10)));
    const days = [...traded].sort();
    const wrong: string[] = [];
    for (let time = Date.parse(days[0]!); time <= Date.parse(days.at(-1)!); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      if (surelyTrades(time) && !traded.has(day)) wrong.push(day);
    }
    expect(wrong).toEqual(["2009-04-01", "2013-08-21", "2019-08-09", "2019-09-09", "2019-09-30", "2023-08-03"]);
  });
});
