import { ArgumentError, readOptions } from "@seqloom/array";
import { decodeText } from "@seqloom/bytes";
import { CSV_OPTIONS, type CsvOptions } from "./csvOptions.js";
import { csvTable } from "./csvTable.js";
import type { Table } from "./Table.js";

/**
 * Reads a text of comma-separated values (RFC 4180) into a table.
 *
 * Cells may be quoted and then hold the delimiter, line breaks and quotes written twice. Lines end with \n, \r\n or
 * \r; a byte order mark and empty lines at the end are left out. Cells stay texts: `Table.numbers` reads numbers. A column
 * without a name is named by its place, `Unnamed: 15`, as in pandas.
 *
 * @param text the text, or its bytes in `options.encoding`; a byte order mark counts for more
 * @returns a row for each line after the header
 * @throws Error that names the line, if one has more or fewer cells than the first, or a quote is not closed
 * @throws Error if bytes are not text in that encoding: the line, and the encoding or the kind of file that they are
 * @throws ArgumentError if an option is wrong, or the text has no column that `options.columns` asks for
 *
 * @example
 * const table = parseCsv('dish,price\n煎餃,60\n"大魯麵, 小",');
 * table.columns; // → [ 'dish', 'price' ]
 * table.column("dish"); // → [ '煎餃', '大魯麵, 小' ]
 * table.numbers("price"); // → Float64Array(2) [ 60, NaN ]
 * parseCsv("1;2\n3;4", { header: false, delimiter: ";" }).rows; // → [ [ '1', '2' ], [ '3', '4' ] ]
 * parseCsv("a,b\n1,2\n3\n"); // throws parseCsv: line 3 has 1 column, the header has 2.
 * @see https://www.rfc-editor.org/rfc/rfc4180
 */
export function parseCsv(text: string | Uint8Array, options: CsvOptions = {}): Table {
  const settings = readOptions("parseCsv", CSV_OPTIONS, options);
  if (typeof text === "string") return csvTable("parseCsv", undefined, text.replace(/^\uFEFF/, ""), settings);
  if (!(text instanceof Uint8Array)) throw new ArgumentError("parseCsv", "text", "a string or a Uint8Array", text);
  return csvTable("parseCsv", undefined, decodeText("parseCsv", undefined, text, settings.encoding), settings);
}
