import { formatWithOptions, stripVTControlCharacters } from "node:util";

/**
 * Has each text that is printed with console.log or console.warn recorded as well, without colours.
 *
 * @param record takes a text, without the end of its last line
 */
export function recordPrinted(record: (text: string) => void): void {
  for (const method of ["log", "warn"] as const) {
    const print = console[method].bind(console);
    console[method] = (...values: unknown[]) => {
      print(...values);
      record(stripVTControlCharacters(formatWithOptions({ colors: false }, ...values)));
    };
  }
}
