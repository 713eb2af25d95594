import { csvPrices } from "./csvPrices.js";

describe("csvPrices", () => {
  const read = (text: string) => csvPrices("stock", "2330.TW.csv", new TextEncoder().encode(text));

  it("reads what Yahoo writes, without the days that have no price", () => {
    const prices = read(
      "Date,Open,Close,Volume\n2022-01-03,619,631,42\n2022-01-04,null,null,null\n2022-01-05,669,650,\n",
    );
    expect(prices.columns).toEqual(["Open", "Close", "Volume"]);
    expect(prices.dates).toEqual(["2022-01-03", "2022-01-05"]);
    expect(prices.numbers("Volume")).toEqual(Float64Array.of(42, NaN));
  });

  it("reads a file with a byte order mark, lines that end with \\r\\n, and dates of the Republic", () => {
    expect(read("\uFEFFDate,Close\r\n111/01/03,631\r\n111/01/04,656\r\n").dates).toEqual(["2022-01-03", "2022-01-04"]);
  });

  it("passes over columns without a name", () => {
    const prices = read("Date,Close,,\n2022-01-03,631,,\n2022-01-04,656,,x\n");
    expect([prices.columns, prices.dates]).toEqual([["Close"], ["2022-01-03", "2022-01-04"]]);
  });

  it("names the line that has other columns than the header", () => {
    expect(() => read("Date,Close\n2022-01-03,1\n2022-01-04\n")).toThrow(
      "stock: line 3 of 2330.TW.csv has 1 column, the header has 2.",
    );
  });

  it("says which column is missing", () => {
    expect(() => read("date,Close\n2022-01-03,1")).toThrow(
      'stock: 2330.TW.csv has no column "Date", only "date", "Close".',
    );
    expect(() => read("Date,Open\n2022-01-03,1")).toThrow('2330.TW.csv has no column "Close"');
  });

  it("says where a date is none, comes twice or out of order", () => {
    expect(() => read("Date,Close\n2022-01-03,1\n2022-02-30,1")).toThrow(
      "stock: row 2 of 2330.TW.csv has no date: parseDate",
    );
    expect(() => read("Date,Close\n3/1/22,1")).toThrow("stock: row 1 of 2330.TW.csv has no date: parseDate");
    expect(() => read("Date,Close\n2022-01-03,1\n2022-01-03,1")).toThrow(
      "row 2 of 2330.TW.csv has the date 2022-01-03 a second time.",
    );
    expect(() => read("Date,Close\n2022-01-04,1\n2022-01-03,1")).toThrow(
      "row 2 of 2330.TW.csv has the date 2022-01-03 after 2022-01-04.",
    );
  });

  it("refuses a word among the prices", () => {
    expect(() => read("Date,Close\n2022-01-03,null\n2022-01-04,x")).toThrow('column "Close" in row 1 must be a number');
    expect(() => read("Date,Close\n2022-01-03,x")).toThrow(
      'stock: column "Close" in line 2 of 2330.TW.csv must be a number or empty, got "x".',
    );
  });
});
