export { alphabet } from "./alphabet.js";
export type { CsvEncoding, CsvOptions } from "./csvOptions.js";
export { meals } from "./meals.js";
export type { Meal } from "./meals.js";
export { parseCsv } from "./parseCsv.js";
export { readCsv } from "./readCsv.js";
export type { ByteSource } from "./sourceBytes.js";
export { Table } from "./Table.js";
export type { TableOrigin } from "./Table.js";
