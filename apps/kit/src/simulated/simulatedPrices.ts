import { seededRandom } from "@seqloom/array";
import { TimeTable } from "@seqloom/datasets";
import { nextTradingDay } from "@seqloom/timeseries";

/**
 * Simulated prices of a stock with the columns of Yahoo: a close that changes by a percent or two a day.
 *
 * @param options `seed` decides all; `days`: number of trading days; default: 390, as on the slides
 */
export function simulatedPrices({ seed, days = 390 }: { seed: number; days?: number }): TimeTable {
  const random = seededRandom(seed);
  const dates = ["2022-01-03"];
  while (dates.length < days) dates.push(nextTradingDay(dates.at(-1)!));
  const rows = { Open: [], High: [], Low: [], Close: [], Volume: [] } as Record<string, number[]>;
  let close = 500;
  for (let day = 0; day < days; day++) {
    const open = ticks(close * (1 + random.normal(0, 0.005)));
    close = ticks(open * (1 + random.normal(0, 0.015)));
    const [low, high] = [Math.min(open, close), Math.max(open, close)];
    rows.Open!.push(open);
    rows.High!.push(ticks(high * (1 + random.uniform(0, 0.01))));
    rows.Low!.push(ticks(low * (1 - random.uniform(0, 0.01))));
    rows.Close!.push(close);
    rows.Volume!.push(Math.round(random.uniform(1e7, 6e7)));
  }
  const columns = Object.entries(rows).map(([name, values]) => [name, Float64Array.from(values)] as const);
  return new TimeTable(Float64Array.from(dates, Date.parse), Object.fromEntries(columns));
}

/** Prices go in steps of half a dollar. */
function ticks(price: number): number {
  return Math.round(2 * price) / 2;
}
