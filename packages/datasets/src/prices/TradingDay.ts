/** A day of a stock in the daily report of Taiwan's exchange, with the names of twstock. */
export interface TradingDay {
  /** As "2022-01-03". */
  readonly date: string;
  /** Shares that changed hands. */
  readonly capacity: number;
  /** Sum that was paid for them, in New Taiwan dollars. */
  readonly turnover: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  /** Difference to the close of the day before; 0 where the exchange does not compare them, as on the day of a dividend. */
  readonly change: number;
  /** Trades. */
  readonly transaction: number;
}
