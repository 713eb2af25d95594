import { readOptions } from "@seqloom/array";
import { CSV_OPTIONS } from "./csvOptions.js";

describe("CSV_OPTIONS", () => {
  it("reads a file with a header, commas and UTF-8 when nothing is said", () => {
    const read = readOptions("readCsv", CSV_OPTIONS, {});
    expect(read).toEqual({ header: true, delimiter: ",", encoding: "utf-8", columns: undefined });
  });

  it.each([
    [{ delimiter: "ab" }, 'delimiter must be one character other than a quote or a line break, got "ab".'],
    [{ delimiter: '"' }, "delimiter must be one character other than a quote or a line break, got"],
    [{ delimiter: "" }, "delimiter must be one character other than a quote or a line break, got"],
    [
      { encoding: "utf-7" },
      'encoding must be "utf-8", "utf-16le", "utf-16be", "big5", "gbk", "gb18030", "shift_jis", "euc-kr", "windows-1252" or "latin1", got "utf-7".',
    ],
    [{ header: 1 }, "header must be true or false, got 1."],
    [{ columns: ["a", "a"] }, 'columns must be a list of different column names, got ["a", "a"].'],
    [{ columns: [] }, "columns must be a list of different column names, got []."],
    [{ columns: "a" }, 'columns must be a list of different column names, got "a".'],
    [{ seperator: ";" }, 'options must be made of header, delimiter, encoding, columns, got "seperator".'],
  ])("refuses %j", (options, message) => {
    expect(() => readOptions("readCsv", CSV_OPTIONS, options)).toThrow(`readCsv: ${message}`);
  });

  it("takes a tab and a character outside the first plane as delimiter", () => {
    for (const delimiter of ["\t", "😀"]) {
      expect(readOptions("readCsv", CSV_OPTIONS, { delimiter }).delimiter).toBe(delimiter);
    }
  });
});
