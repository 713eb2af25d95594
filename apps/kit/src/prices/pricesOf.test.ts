import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataDir, describeData } from "@seqloom/testing";
import { pricesOf } from "./pricesOf.js";

const asked = { stock: "2330", start: "Jan 1 2022", end: "Aug 15 2023", dataDir: undefined, demo: false, seed: 1 };

describe("pricesOf", () => {
  it("simulates prices for a demonstration", async () => {
    expect(await pricesOf("stock-price", { ...asked, demo: true })).toMatchObject({
      name: "DEMO",
      prices: { length: 390 },
    });
  });

  it("names the option that is no date, or does not fit the other", async () => {
    const ask = (options: object) => expect(pricesOf("stock-price", { ...asked, ...options })).rejects;
    await ask({ end: "tomorrow" }).toThrow(
      /^stock-price: --end must be a date that exists, as "2020-08-31", .*, got "tomorrow"\.$/,
    );
    await ask({ start: "1/2/20" }).toThrow(/^stock-price: --start must be a date that exists, .*, got "1\/2\/20"\.$/);
    await ask({ start: "2023/2/1", end: "2023/1/1" }).toThrow(
      'stock-price: --end must be a day behind --start, 2023-02-01, got "2023/1/1".',
    );
    await ask({ end: "2022-01-01" }).toThrow('--end must be a day behind --start, 2022-01-01, got "2022-01-01".');
  });

  it("says that there are too few days to train, validate and test on", async () => {
    const folder = mkdtempSync(join(tmpdir(), "stock-"));
    writeFileSync(join(folder, "2330.TW.csv"), "Date,Close\n2022-01-03,631\n2022-01-04,656\n");
    await expect(pricesOf("stock-price", { ...asked, dataDir: folder, end: "2022-01-05" })).rejects.toThrow(
      "stock-price: the trading days from --start to --end must be at least 10, got 2.",
    );
    rmSync(folder, { recursive: true });
  });
});

describeData("stock/2330.TW.csv", () => {
  it("has the days of the slide, the last one left out as by yfinance", async () => {
    const { name, prices } = await pricesOf("stock-price", { ...asked, dataDir });
    expect([name, prices.length, prices.dates[0], prices.dates.at(-1)]).toEqual([
      "台積電",
      389,
      "2022-01-03",
      "2023-08-14",
    ]);
    expect(prices.numbers("Close").at(-1)).toBe(541); // as on the slide
  });
});
