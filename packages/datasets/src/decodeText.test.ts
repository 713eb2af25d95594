import { decodeText } from "./decodeText.js";

describe("decodeText", () => {
  it("reads UTF-8 without its byte order mark", () => {
    const bytes = new TextEncoder().encode("\uFEFF台泥,1101");
    expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf));
    expect(decodeText("readCsv", undefined, bytes, "utf-8")).toBe("台泥,1101");
  });

  it("reads Big5: 中文 is A4A4 A4E5", () => {
    expect(decodeText("readCsv", undefined, Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5), "big5")).toBe("中文");
  });

  it("refuses bytes of another encoding and says which one to try", () => {
    const big5 = Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5);
    expect(() => decodeText("readCsv", "menu.csv", big5, "utf-8")).toThrow(
      'readCsv: menu.csv is not text in encoding "utf-8"; try encoding "big5".',
    );
    const utf8 = new TextEncoder().encode("中文");
    expect(() => decodeText("parseCsv", undefined, utf8, "big5")).toThrow(
      'parseCsv: the text is not text in encoding "big5"; try encoding "utf-8".',
    );
  });
});
