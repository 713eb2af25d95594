import { stock as pricesOfStock } from "@seqloom/datasets";
import { daysAfter } from "./daysAfter.js";

/** Longest time in days in which an exchange has no trading day, with some to spare. */
const LONGEST_BREAK = 14;

/**
 * The first close after a day, from a file of prices or from the network.
 *
 * @param stock name or number
 * @param day the last day that is known, "2023-08-14"
 * @param dataDir folder of the files
 * @returns undefined if the next day has not come yet, or nobody has its price
 */
export async function closeAfter(
  stock: string,
  day: string,
  dataDir: string | undefined,
): Promise<{ date: string; close: number } | undefined> {
  const days = { start: daysAfter(day, 1), end: daysAfter(day, LONGEST_BREAK), dataDir };
  for (const source of ["file", "auto"] as const) {
    try {
      const { prices } = await pricesOfStock(stock, { ...days, source });
      return { date: prices.dates[0]!, close: prices.numbers("Close")[0]! };
    } catch {
      // the next source; the forecast does not need this price
    }
  }
  return undefined;
}
