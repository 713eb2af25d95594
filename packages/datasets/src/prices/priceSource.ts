import type { TimeTable } from "../tables/TimeTable.js";

/** Request for prices. */
export interface PriceRequest {
  /** Number of the stock: `2330`. */
  readonly number: string;
  /** First day, `2022-01-01`. */
  readonly start: string;
  /** Last day, which belongs to it. */
  readonly end: string;
}

/** Connection to a server. */
export interface PriceConnection {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal | undefined;
  /** Between two questions, in milliseconds, where a server asks for it. */
  readonly pauseMs: number;
}

/** Somebody who knows prices: Yahoo, the exchange, a file. */
export type PriceSource = (request: PriceRequest, connection: PriceConnection) => Promise<TimeTable>;

/** A stock that a source does not know. */
export class UnknownStockError extends Error {
  override readonly name = "UnknownStockError";
}
