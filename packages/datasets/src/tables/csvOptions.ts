import { boolean, custom, oneOf, optional, type OptionTable } from "@seqloom/array";
import { encodings, type TextEncoding } from "@seqloom/bytes";

/** Options of `parseCsv` and `readCsv`. */
export interface CsvOptions {
  /** Whether the first line names the columns; else they are "0", "1" and so on. Default: true. */
  readonly header?: boolean;
  /** Character between two cells. Default: ",". */
  readonly delimiter?: string;
  /** Encoding of bytes without a byte order mark; a string is read as it is. Default: "utf-8". */
  readonly encoding?: TextEncoding;
  /** Only these columns, in this order. Default: all. */
  readonly columns?: readonly string[];
}

/** Option table of `parseCsv` and `readCsv`. */
export const CSV_OPTIONS = {
  header: boolean({ default: true }),
  delimiter: custom<string>("one character other than a quote or a line break", isDelimiter, { default: "," }),
  encoding: oneOf(encodings, { default: "utf-8" }),
  columns: optional(custom<readonly string[]>("a list of different column names", isListOfNames)),
} satisfies OptionTable<CsvOptions>;

function isDelimiter(value: unknown): boolean {
  return typeof value === "string" && [...value].length === 1 && !'"\r\n'.includes(value);
}

function isListOfNames(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0 || new Set(value).size !== value.length) return false;
  return value.every((name) => typeof name === "string");
}
