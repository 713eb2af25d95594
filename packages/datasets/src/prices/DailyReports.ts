import { ArgumentError, custom, type OptionTable, readOptions } from "@seqloom/array";
import { DATASET_OPTIONS, type DatasetOptions } from "../catalogue/datasetOptions.js";
import type { PriceConnection } from "./priceSource.js";
import { type Stock, stockOf } from "./stockOf.js";
import type { TradingDay } from "./TradingDay.js";
import { tradingDays } from "./twsePrices.js";
import { monthsBetween } from "./twseMonth.js";

/** Options of `stock` without days. */
export interface DailyReportsOptions extends Pick<DatasetOptions, "dataDir" | "signal" | "fetch"> {
  /** Milliseconds between two requests to the exchange. It shuts out who asks faster. */
  readonly pauseMs?: number;
}

/** The public function, which begins the error texts. */
const CALLER = "stock";
/** Milliseconds between two requests, in both forms of `stock`. */
export const pauseMs = custom<number>("milliseconds, 0 or more", isPause, { default: 3000 });

const DAILY_REPORTS_OPTIONS = {
  pauseMs,
  dataDir: DATASET_OPTIONS.dataDir,
  signal: DATASET_OPTIONS.signal,
  fetch: DATASET_OPTIONS.fetch,
} satisfies OptionTable<DailyReportsOptions>;

const [HOUR_MS, DAY_MS] = [3_600_000, 86_400_000];
/** Rows of `fetch31`, and days within which there are as many: the lunar New Year takes ten of them at most. */
const [RECENT, RECENT_DAYS] = [31, 60];
/** First year of the reports. */
const FIRST_YEAR = 2010;

/**
 * The daily reports of a stock on Taiwan's exchange, as the package twstock gives them: what `stock("2330")` returns.
 *
 * @example
 * const fields = ["日期", "成交股數", "成交金額", "開盤價", "最高價", "最低價", "收盤價", "漲跌價差", "成交筆數"];
 * const row = ["112/10/02", "26,891,996", "14,300,676,237", "530.00", "534.00", "528.00", "533.00", "+10.00", "23,151"];
 * const fetch = async () => Response.json({ stat: "OK", fields, data: [row] }); // in the place of the exchange
 * const tsmc = stock("2330", { fetch });
 * const [first] = await tsmc.fetch(2023, 10); // a row for each trading day of October 2023
 * first.close; // → 533
 * tsmc.date; // → [ '2023-10-02' ]
 * @see https://twstock.readthedocs.io/zh-tw/latest/reference/stock.html
 */
export class DailyReports {
  readonly #given: string;
  readonly #options: DatasetOptions;
  readonly #connection: PriceConnection;
  #stock: Promise<Stock> | undefined;
  #days: readonly TradingDay[] = [];

  constructor(numberOrName: string, options: DailyReportsOptions = {}) {
    const { pauseMs, ...settings } = readOptions(CALLER, DAILY_REPORTS_OPTIONS, options);
    this.#given = numberOrName;
    this.#options = settings;
    this.#connection = { fetch: settings.fetch ?? globalThis.fetch, signal: settings.signal, pauseMs };
  }

  /**
   * The trading days of a month.
   *
   * @param year of the common era, 2010 or later
   * @param month from 1 to 12
   */
  async fetch(year: number, month: number): Promise<readonly TradingDay[]> {
    const first = monthOf("fetch", year, month);
    return this.#keep(await this.#read([first]));
  }

  /** The last 31 trading days up to today. */
  async fetch31(): Promise<readonly TradingDay[]> {
    const today = taipeiDay(Date.now());
    const days = await this.#read(monthsBetween(taipeiDay(Date.now() - RECENT_DAYS * DAY_MS), today));
    return this.#keep(days.slice(-RECENT));
  }

  /**
   * The trading days from the first of a month up to today.
   *
   * @param year of the common era, 2010 or later
   * @param month from 1 to 12
   */
  async fetchFrom(year: number, month: number): Promise<readonly TradingDay[]> {
    const first = monthOf("fetchFrom", year, month);
    return this.#keep(await this.#read(monthsBetween(first, taipeiDay(Date.now()))));
  }

  /** Days that were fetched last, as "2023-10-02"; empty before. */
  get date(): string[] {
    return this.#days.map(({ date }) => date);
  }
  /** Shares that changed hands. */
  get capacity(): number[] {
    return this.#column("capacity");
  }
  /** Sums paid, in New Taiwan dollars. */
  get turnover(): number[] {
    return this.#column("turnover");
  }
  get open(): number[] {
    return this.#column("open");
  }
  get high(): number[] {
    return this.#column("high");
  }
  get low(): number[] {
    return this.#column("low");
  }
  /** Closes, by twstock's other name. */
  get price(): number[] {
    return this.#column("close");
  }
  get close(): number[] {
    return this.#column("close");
  }
  /** Differences to the closes of the days before. */
  get change(): number[] {
    return this.#column("change");
  }
  /** Trades. */
  get transaction(): number[] {
    return this.#column("transaction");
  }

  async #read(months: readonly string[]): Promise<TradingDay[]> {
    this.#connection.signal?.throwIfAborted();
    this.#stock ??= stockOf(this.#given, this.#options, this.#connection);
    try {
      return await tradingDays((await this.#stock).number, months, this.#connection);
    } catch (error) {
      this.#stock = undefined; // a list that could not be had is asked for again
      throw error;
    }
  }

  #keep(days: readonly TradingDay[]): readonly TradingDay[] {
    this.#days = days;
    return days;
  }

  #column(name: Exclude<keyof TradingDay, "date">): number[] {
    return this.#days.map((day) => day[name]);
  }
}

/** A month as 2023-10. */
function monthOf(method: string, year: number, month: number): string {
  const caller = `${CALLER}().${method}`;
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > 9999) {
    throw new ArgumentError(caller, "year", `a year of the common era, ${FIRST_YEAR} or later`, year);
  }
  if (!Number.isInteger(month) || month < 1 || month > 12) {
    throw new ArgumentError(caller, "month", "an integer from 1 to 12", month);
  }
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** The day in Taipei, 8 hours ahead of UTC. */
function taipeiDay(now: number): string {
  return new Date(now + 8 * HOUR_MS).toISOString().slice(0, 10);
}

function isPause(value: unknown): boolean {
  return Number.isFinite(value) && (value as number) >= 0;
}
