import { parseCsv } from "./parseCsv.js";

describe("parseCsv", () => {
  it("reads a text, with a byte order mark or without", () => {
    for (const text of ["dish,price\n煎餃,60\n", "\uFEFFdish,price\r\n煎餃,60\r\n"]) {
      const table = parseCsv(text);
      expect(table.columns).toEqual(["dish", "price"]);
      expect(table.rows).toEqual([["煎餃", "60"]]);
    }
  });

  it("reads bytes in UTF-8 and Big5", () => {
    expect(parseCsv(new TextEncoder().encode("\uFEFF菜\n煎餃")).column("菜")).toEqual(["煎餃"]);
    const big5 = Uint8Array.of(0x61, 0x0a, 0xa4, 0xa4, 0xa4, 0xe5); // a, line break, 中文
    expect(parseCsv(big5, { encoding: "big5" }).column("a")).toEqual(["中文"]);
  });

  it("complains under its own name, without a file", () => {
    expect(() => parseCsv("")).toThrow("parseCsv: the text is empty.");
    expect(() => parseCsv("a,b\n1")).toThrow("parseCsv: line 2 has 1 column, the header has 2.");
    expect(() => parseCsv(Uint8Array.of(0xff))).toThrow('parseCsv: line 1 of the text is not text in encoding "utf-8"');
    expect(() => parseCsv("a", { delimiter: "--" })).toThrow("parseCsv: delimiter must be one character");
    expect(() => parseCsv(7 as unknown as string)).toThrow("parseCsv: text must be a string or a Uint8Array, got 7.");
  });

  it("leaves the bytes as they were", () => {
    const bytes = new TextEncoder().encode("a\n1");
    parseCsv(bytes);
    expect(new TextDecoder().decode(bytes)).toBe("a\n1");
  });
});
