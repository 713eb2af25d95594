import { ArgumentError, readOptions } from "@seqloom/array";
import { BYTE_SOURCE, type ByteSource, decodeText, sourceBytes } from "@seqloom/bytes";
import { CSV_OPTIONS, type CsvOptions } from "./csvOptions.js";
import { csvTable } from "./csvTable.js";
import type { Table } from "./Table.js";

/**
 * Reads a file of comma-separated values into a table, as `parseCsv` reads a text.
 *
 * @param source path of a file (in a browser: an address to fetch), URL, bytes, Blob, or stream of bytes
 * @throws Error that names the file if it is not there, is a workbook or an archive, or is in another encoding, and the line
 *   if the text is not a table
 * @throws ArgumentError as `parseCsv`
 *
 * @example
 * const file = new Blob(["dish,price\n煎餃,60\n自助餐,85\n"]);
 * const menu = await readCsv(file, { columns: ["price"] });
 * menu.toNdArray(); // → shape [2, 1]: 60 85
 * await readCsv("menu/of/yesterday.csv").catch(({ name }) => name); // → 'Error'
 */
export async function readCsv(source: ByteSource, options: CsvOptions = {}): Promise<Table> {
  const settings = readOptions("readCsv", CSV_OPTIONS, options);
  if (typeof source === "string" && /[\r\n]/.test(source)) {
    throw new ArgumentError("readCsv", "source", BYTE_SOURCE, source, "To read a text, use parseCsv.");
  }
  const { bytes, file } = await sourceBytes("readCsv", source, ArgumentError);
  return csvTable("readCsv", file, decodeText("readCsv", file, bytes, settings.encoding), settings);
}
