import { ArgumentError, parseDate, readOptions } from "@seqloom/array";
import { decodeText, type TextEncoding } from "@seqloom/bytes";
import { CSV_OPTIONS } from "../tables/csvOptions.js";
import { csvTable } from "../tables/csvTable.js";
import { Table } from "../tables/Table.js";
import { TimeTable } from "../tables/TimeTable.js";

const PRICES = ["Open", "High", "Low", "Close", "Adj Close", "Volume"];

/**
 * Daily prices from a CSV file as Yahoo writes it: a column `Date`, `Close`, and any of Open, High, Low, Adj Close and Volume.
 * Rows without a closing price are left out.
 *
 * @param caller the public function, which begins every error text
 * @param file name of the file, for error texts
 * @throws Error that names the line if it has other columns than the header, and the row if a date is none, comes twice or out of order
 */
export function csvPrices(
  caller: string,
  file: string,
  bytes: Uint8Array,
  encoding: TextEncoding = "utf-8",
): TimeTable {
  const settings = readOptions(caller, CSV_OPTIONS, { encoding });
  const table = csvTable(caller, file, decodeText(caller, file, bytes, settings.encoding), settings);
  const missing = ["Date", "Close"].find((name) => !table.columns.includes(name));
  if (missing !== undefined) {
    const known = table.columns.map((name) => JSON.stringify(name)).join(", ");
    throw new Error(`${caller}: ${file} has no column "${missing}", only ${known}.`);
  }
  const days = table.column("Date").map((text, row) => {
    try {
      return parseDate(text);
    } catch (cause) {
      throw new Error(`${caller}: row ${row + 1} of ${file} has no date: ${(cause as Error).message}`, { cause });
    }
  });
  for (let row = 1; row < days.length; row++) {
    if (days[row]! > days[row - 1]!) continue;
    const problem = days[row] === days[row - 1] ? "a second time" : `after ${days[row - 1]}`;
    throw new Error(`${caller}: row ${row + 1} of ${file} has the date ${days[row]} ${problem}.`);
  }
  const close = numbersOf(caller, table, "Close");
  const rows = [...days.keys()].filter((row) => !Number.isNaN(close[row]!));
  const numbers = PRICES.filter((name) => table.columns.includes(name)).map((name) => {
    const column = numbersOf(caller, table, name);
    return [name, Float64Array.from(rows, (row) => column[row]!)] as const;
  });
  return new TimeTable(
    Float64Array.from(rows, (row) => Date.parse(days[row]!)),
    Object.fromEntries(numbers),
  );
}

/** A column of numbers; Yahoo writes null for a day without a trade. */
function numbersOf(caller: string, table: Table, name: string): Float64Array {
  const cells = table.column(name);
  const column = cells.includes("null")
    ? new Table([name], cells.map((cell) => [cell === "null" ? "" : cell])) // prettier-ignore
    : table;
  try {
    return column.numbers(name);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw new ArgumentError(caller, error.argument, error.allowed, error.given);
  }
}
