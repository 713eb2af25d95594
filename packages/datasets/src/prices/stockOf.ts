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
  const known = findName(Object.entries(STOCK_NAMES), text);
  if (known) return known;
  for (const file of OWN_LISTS) {
    const own = await openOwnFile("stock", file, options);
    const found = own && findName(readList(own), text);
    if (found) return found;
  }
  if (options.download === false) {
    throw new UnknownStockError(`stock: no list here has the name ${given}; give its number, or let download be true.`);
  }
  const listed = await listOfExchange(connection);
  const found = findName(listed, text);
  if (found) return found;
  throw new UnknownStockError(`stock: none of the ${listed.length} companies on Taiwan's exchange is called ${given}.`);
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
