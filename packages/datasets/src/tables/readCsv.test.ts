import { ArgumentError } from "@seqloom/array";
import { gzipSync, zipSync } from "fflate";
import { describeData } from "@seqloom/testing";
import { parseCsv } from "./parseCsv.js";
import { readCsv } from "./readCsv.js";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("readCsv", () => {
  it("gives the same table as parseCsv of the text", async () => {
    const text = '\uFEFFdish,price\r\n"大魯麵, 小",60\r\n自助餐,\r\n';
    const table = await readCsv(bytes(text));
    expect(table.columns).toEqual(parseCsv(text).columns);
    expect(table.rows).toEqual(parseCsv(text).rows);
  });

  it("reads Big5, another delimiter and only some columns", async () => {
    const big5 = Uint8Array.of(...bytes("a;b\n1;"), 0xa4, 0xa4, 0xa4, 0xe5);
    const table = await readCsv(big5, { encoding: "big5", delimiter: ";", columns: ["b"] });
    expect(table.rows).toEqual([["中文"]]);
  });

  it("names the file and the line in what it complains about", async () => {
    const file = Object.assign(new Blob(["a,b\n1,2\n3,4,5\n"]), { name: "jena.csv" });
    await expect(readCsv(file)).rejects.toThrow("readCsv: line 3 of jena.csv has 3 columns, the header has 2.");
    const words = await readCsv(Object.assign(new Blob(["a\nx"]), { name: "jena.csv" }));
    expect(() => words.numbers("a")).toThrow('column "a" in line 2 of jena.csv must be a number or empty, got "x".');
  });

  it("says that a file is empty, is not there, or is not text", async () => {
    await expect(readCsv(new Blob([]))).rejects.toThrow("readCsv: the text is empty.");
    await expect(readCsv("no-such.csv")).rejects.toThrow("readCsv: there is no file no-such.csv (");
    await expect(readCsv(Uint8Array.of(0xa4, 0xa4))).rejects.toThrow('try encoding "big5".');
    await expect(readCsv(Uint8Array.of(0xff, 0x41, 0xff, 0xff))).rejects.toThrow(/is not text in encoding "utf-8"\.$/);
  });

  it("lets a byte order mark decide: what Excel calls Unicode text is UTF-16 with tabs", async () => {
    const wide = new Uint8Array(Buffer.from("\ufeffdish\tprice\r\n煎餃\t60\r\n", "utf16le"));
    for (const encoding of ["utf-8", "big5"] as const) {
      const table = await readCsv(wide, { encoding, delimiter: "\t" });
      expect([table.columns, table.rows]).toEqual([["dish", "price"], [["煎餃", "60"]]]);
    }
  });

  it("reads the Big5 of the web: の is C755, which Node's own table lacks", async () => {
    const bytes5 = Uint8Array.of(...bytes("a\n"), 0xc7, 0x55); // https://encoding.spec.whatwg.org/#index-big5
    expect((await readCsv(bytes5, { encoding: "big5" })).rows).toEqual([["の"]]);
  });

  it("names an archive or a workbook that has the name of a table", async () => {
    const named = (content: Uint8Array) => Object.assign(new Blob([new Uint8Array(content)]), { name: "prices.csv" });
    const gzip = named(gzipSync(bytes("a\n1\n")));
    await expect(readCsv(gzip)).rejects.toThrow("readCsv: prices.csv is a gzip file, not text; unpack it first.");
    const workbook = named(
      zipSync({ "[Content_Types].xml": bytes("<Types/>"), "xl/workbook.xml": bytes("<workbook/>") }),
    );
    await expect(readCsv(workbook, { encoding: "big5" })).rejects.toThrow(
      "readCsv: prices.csv is an Excel workbook (xlsx), not text; save it as CSV.",
    );
  });

  it("points out parseCsv to someone who gave the text itself", async () => {
    await expect(readCsv("a,b\n1,2")).rejects.toThrow(
      'readCsv: source must be a path, URL, Uint8Array, Blob or stream of bytes, got "a,b\\n1,2". To read a text, use parseCsv.',
    );
  });

  it("refuses what is no source", async () => {
    await expect(readCsv(7 as unknown as string)).rejects.toThrow(ArgumentError);
    const texts = (async function* () {
      yield "a,";
    })() as unknown as AsyncIterable<Uint8Array>;
    await expect(readCsv(texts)).rejects.toThrow('readCsv: chunk 0 of source must be a Uint8Array, got "a,".');
  });

  it("refuses an unknown option before it opens the file", async () => {
    await expect(readCsv("no-such.csv", { sep: ";" } as object)).rejects.toThrow(
      'readCsv: options must be made of header, delimiter, encoding, columns, got "sep".',
    );
  });

  describeData("cnchi/TaiwanStockID.csv", (path) => {
    it("reads the list of stocks, which begins with a byte order mark and has lines that end with \\r\\n", async () => {
      const table = await readCsv(path);
      expect(table.columns).toEqual(["StockName", "StockID"]);
      const codes = new Map(table.rows.map(([name, code]) => [name, code]));
      expect(codes.get("台泥")).toBe("1101");
      expect(codes.get("台積電")).toBe("2330");
      expect(table).toHaveLength(1317);
    });
  });

  describeData("cnchi/Wine.csv", (path) => {
    it("reads the wines, which have 13 numbers and a kind: 59, 71 and 48 of the three (UCI)", async () => {
      const table = await readCsv(path);
      expect(table.columns).toHaveLength(14);
      expect(table.toNdArray().shape).toEqual([178, 14]);
      const kinds = table.numbers("Type");
      expect([1, 2, 3].map((kind) => kinds.filter((one) => one === kind).length)).toEqual([59, 71, 48]);
      expect(table.rows[0]!.slice(0, 3)).toEqual(["14.23", "1.71", "2.43"]);
    });
  });
});
