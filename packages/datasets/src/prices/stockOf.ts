import { openOwnFile } from "#openDatasetFile";
import { parseCsv } from "../tables/parseCsv.js";
import { fetchJson } from "./fetchJson.js";
import { type PriceConnection, UnknownStockError } from "./priceSource.js";
import { STOCK_NAMES } from "./stockNames.js";
import type { DatasetOptions } from "../catalogue/datasetOptions.js";

/** A stock on Taiwan's exchange. */
export interface Stock {
  readonly number: string;
  /** undefined if no list was needed to find it and the short one does not have it. */
  readonly name: string | undefined;
}

/** TWSE's open list of the listed companies, under the Open Government Data License. */
const LIST_URL = "https://openapi.twse.com.tw/v1/opendata/t187ap03_L";
const OWN_LISTS = ["TaiwanStockID.csv", "t187ap03_L.csv"];
const NUMBER_COLUMNS = ["StockID", "公司代號"];
const NAME_COLUMNS = ["StockName", "公司簡稱"];
const NUMBER = /^\d{4,6}[A-Z]?$/;

/** Milliseconds to wait for the list of the exchange where a name at hand is nearly the one that was given. */
const PATIENCE_WITH_NEAR_NAME = 3000;

/**
 * Finds a stock by its number or its name: among the best-known, then in a list in the folder of data, then in that of the
 * exchange. A number is taken as it is.
 *
 * @throws UnknownStockError if no list has the name; Error if the list of the exchange cannot be had
 */
export async function stockOf(given: string, options: DatasetOptions, connection: PriceConnection): Promise<Stock> {
  const text = given
    .trim()
    .replace(/\.TWO?$/i, "")
    .toUpperCase();
  if (NUMBER.test(text)) return { number: text, name: STOCK_NAMES[text] };
  const atHand = Object.entries(STOCK_NAMES).map(([number, name]) => [number, name] as const);
  for (const file of OWN_LISTS) {
    if (findName(atHand, text)) break;
    const own = await openOwnFile("stock", file, options);
    if (own) atHand.push(...readList(own));
  }
  const known = findName(atHand, text);
  if (known) return known;
  const near = nearStocks(atHand, text);
  if (options.download === false) {
    const ways = "give its number, or let download be true.";
    throw new UnknownStockError(`stock: no list here has the name ${given}; ${ways}${didYouMean(near)}`);
  }
  const listed = near.length > 0 ? await listOrHint(given, near, connection) : await listOfExchange(connection);
  const found = findName(listed, text);
  if (found) return found;
  const nearest = nearStocks([...new Map([...atHand, ...listed])], text);
  throw new UnknownStockError(
    `stock: none of the ${listed.length} companies on Taiwan's exchange is called ${given}.${didYouMean(nearest)}`,
  );
}

/** The list of the exchange; where it cannot be had soon, an error with the name that was probably meant. */
async function listOrHint(
  given: string,
  near: readonly string[],
  connection: PriceConnection,
): ReturnType<typeof listOfExchange> {
  const { signal } = connection;
  const soon = AbortSignal.timeout(PATIENCE_WITH_NEAR_NAME);
  try {
    return await listOfExchange({ ...connection, signal: signal ? AbortSignal.any([signal, soon]) : soon });
  } catch (cause) {
    signal?.throwIfAborted();
    const why = `no list here has the name ${given}, and that of the exchange cannot be had.`;
    throw new UnknownStockError(`stock: ${why}${didYouMean(near)}`, { cause });
  }
}

/** Stocks whose names differ in one of three characters or more, at most three of them. */
function nearStocks(list: readonly (readonly [string, string])[], wanted: string): readonly string[] {
  const differs = (name: string) => [...name].filter((character, place) => character !== wanted[place]).length === 1;
  return list
    .map(([number, name]) => ({ number: number.trim(), name: name.trim().toUpperCase() }))
    .filter(({ name }) => name.length >= 3 && name.length === wanted.length && differs(name))
    .slice(0, 3)
    .map(({ number, name }) => `${name} (${number})`);
}

function didYouMean(near: readonly string[]): string {
  return near.length > 0 ? ` Did you mean ${near.join(", ")}?` : "";
}

/** Numbers and names of all companies on the exchange. */
async function listOfExchange(connection: PriceConnection): Promise<readonly (readonly [string, string])[]> {
  const { status, body } = await fetchJson("stock", "TWSE", LIST_URL, connection);
  const companies = (Array.isArray(body) ? body : []) as readonly (Readonly<Record<string, unknown>> | null)[];
  const cells = companies.map((company) => [company?.["公司代號"], company?.["公司簡稱"]]);
  const listed = cells.filter((both): both is [string, string] => both.every((cell) => typeof cell === "string"));
  if (listed.length > 0) return listed;
  throw new Error(`stock: TWSE answered ${status} in a form that is not known (${LIST_URL}).`);
}

function findName(list: Iterable<readonly [string, string]>, wanted: string): Stock | undefined {
  for (const [number, name] of list)
    if (name.trim().toUpperCase() === wanted) return { number: number.trim(), name: name.trim() };
  return undefined;
}

function readList(bytes: Uint8Array): readonly (readonly [string, string])[] {
  const table = parseCsv(bytes);
  const number = table.columns.find((name) => NUMBER_COLUMNS.includes(name));
  const name = table.columns.find((column) => NAME_COLUMNS.includes(column));
  if (number === undefined || name === undefined) return [];
  const names = table.column(name);
  return table.column(number).map((one, row) => [one, names[row]!] as const);
}
