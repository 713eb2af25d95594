import type { TimeTable } from "@seqloom/datasets";
import { DataFrame } from "danfojs-node";

/** A table of prices as a DataFrame, its rows labelled by their dates. */
export function dataFrameOf(prices: TimeTable): DataFrame {
  const columns = prices.columns.map((name) => [name, Array.from(prices.numbers(name))] as const);
  return new DataFrame(Object.fromEntries(columns), { index: [...prices.dates] });
}
