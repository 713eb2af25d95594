import { gzipSync, strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { fileKind, refuseFileKind } from "./fileKind.js";
import { encodedTexts } from "../testing/encodedTexts.js";
import { officeFile } from "../testing/officeFiles.js";

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("fileKind", () => {
  it.each([
    ["a gzip file", gzipSync(strToU8("a,b\n"))],
    ["a zip archive", zipSync({ "prices.csv": strToU8("a,b\n") })],
    ["a zip archive", zipSync({})],
    ["an archive of NumPy (npz)", zipSync({ "x.npy": strToU8("") })],
    ["an Excel workbook (xlsx)", officeFile("xlsx")],
    ["an Excel workbook of before 2007 (xls), or a file of its kind", officeFile("xls")],
    ["an OpenDocument spreadsheet (ods)", officeFile("ods")],
    ["a bzip2 file", bytesOf("BZh91AY&SY")],
    ["an xz file", bytesOf("\xfd7zXZ\0\0\x04")],
    ["a Zstandard file", bytesOf("(\xb5/\xfd$\x04!\0")],
    ["a 7z archive", bytesOf("7z\xbc\xaf'\x1c\0\x04")],
    ["a RAR archive", bytesOf("Rar!\x1a\x07\x01\0")],
    ["a PDF", bytesOf("%PDF-1.7\n")],
    ["an array of NumPy (npy)", bytesOf("\x93NUMPY\x01\0")],
    ["an HDF5 file", bytesOf("\x89HDF\r\n\x1a\n")],
    ["a Parquet file", bytesOf("PAR1\x15\0")],
    ["a web page (HTML)", bytesOf("\n<!DOCTYPE html>\n<html>")],
    ["a web page (HTML)", bytesOf('<HTML lang="zh">')],
  ])("recognises %s", (is, bytes) => {
    expect(fileKind(bytes)?.is).toBe(is);
  });

  it("knows a workbook by the names of any of its parts", () => {
    const sheet = zipSync({ "docProps/app.xml": strToU8("<a/>"), "xl/worksheets/sheet1.xml": strToU8("<b/>") });
    expect(fileKind(sheet.subarray(0, 200))?.is).toBe("an Excel workbook (xlsx)");
    expect(fileKind(zipSync({ "axl/b.csv": strToU8("a") }))?.is).toBe("a zip archive");
  });

  it("takes nothing for another kind that is a text", () => {
    for (const { bytes } of encodedTexts.values()) expect(fileKind(bytes)).toBeUndefined();
    for (const text of ["", "P", "PK,7z,Rar!\n", "BZh,1\n", "PAR1,PAR2\n", "<a> 1 2\n", "<htmlx>"])
      expect(fileKind(bytesOf(text))).toBeUndefined();
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => fileKind(strToU8(`,${text}`)) === undefined));
  });
});

describe("refuseFileKind", () => {
  it("says what the file is and what to do", () => {
    expect(() => refuseFileKind("readCsv", "prices.csv", officeFile("xlsx"))).toThrow(
      "readCsv: prices.csv is an Excel workbook (xlsx), not text; save it as CSV.",
    );
    expect(() => refuseFileKind("readGlove", "glove.6B.100d.txt", zipSync({ a: strToU8("a") }))).toThrow(
      "readGlove: glove.6B.100d.txt is a zip archive, not text; unpack it first.",
    );
    refuseFileKind("readCsv", "prices.csv", strToU8("a,b"));
  });
});
