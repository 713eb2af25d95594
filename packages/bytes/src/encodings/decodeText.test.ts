import { encodedTexts } from "../testing/encodedTexts.js";
import { officeFile } from "../testing/officeFiles.js";
import { decodeText } from "./decodeText.js";
import { encodings } from "./encodings.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const marked = (text: string, littleEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
};

describe("decodeText", () => {
  it.each([...encodedTexts])("reads %s as Python wrote it", (encoding, { text, bytes }) => {
    expect(decodeText("readCsv", undefined, bytes, encoding)).toBe(text);
  });

  it("lets a byte order mark decide, whatever was asked for, and takes it away", () => {
    for (const asked of encodings) {
      expect(decodeText("readCsv", undefined, utf8("\ufeff台泥,1101"), asked)).toBe("台泥,1101");
      expect(decodeText("readCsv", undefined, marked("台泥,1101", true), asked)).toBe("台泥,1101");
      expect(decodeText("readCsv", undefined, marked("台泥,1101", false), asked)).toBe("台泥,1101");
    }
  });

  it("takes away the mark alone, not a second one", () => {
    expect(decodeText("readCsv", undefined, utf8("\ufeff\ufeffa"), "utf-8")).toBe("\ufeffa");
    expect(decodeText("readCsv", undefined, utf8("\ufeff"), "big5")).toBe("");
  });

  it("says which line is not text, and which encoding fits and is likely", () => {
    const refused = (bytes: Uint8Array, encoding: (typeof encodings)[number]) =>
      expect(() => decodeText("readCsv", "menu.csv", bytes, encoding));
    const bytesOf = (encoding: (typeof encodings)[number]) => encodedTexts.get(encoding)!.bytes;
    refused(Uint8Array.of(0x61, 0x0a, 0xa4, 0xa4, 0xa4, 0xe5), "utf-8").toThrow(
      'readCsv: line 2 of menu.csv is not text in encoding "utf-8"; try encoding "big5".',
    );
    refused(bytesOf("gbk"), "utf-8").toThrow('encoding "utf-8"; try encoding "gbk".');
    refused(bytesOf("windows-1252"), "utf-8").toThrow('encoding "utf-8"; try encoding "windows-1252".');
    refused(bytesOf("shift_jis"), "utf-8").toThrow('encoding "utf-8"; try encoding "shift_jis".');
    refused(utf8("中文"), "big5").toThrow('encoding "big5"; try encoding "utf-8".');
    refused(bytesOf("utf-16le"), "utf-8").toThrow(
      'readCsv: menu.csv is not text in encoding "utf-8"; try encoding "utf-16le".',
    );
    refused(utf8("odd").subarray(0, 3), "utf-16le").toThrow(
      'readCsv: menu.csv is not text in encoding "utf-16le"; try encoding "utf-8".',
    );
  });

  it("gives no advice where nothing fits", () => {
    const bytes = Uint8Array.of(0x61, 0xff, 0xff, 0x80, 0x80);
    expect(() => decodeText("parseCsv", undefined, bytes, "utf-8")).toThrow(
      /^parseCsv: line 1 of the text is not text in encoding "utf-8"\.$/,
    );
  });

  it("names a workbook that has the name of a text", () => {
    expect(() => decodeText("readCsv", "prices.csv", officeFile("ods"), "utf-8")).toThrow(
      "readCsv: prices.csv is an OpenDocument spreadsheet (ods), not text; save it as CSV.",
    );
  });
});
