import { gzipSync } from "node:zlib";
import { decodeDictionary, eachDictionaryLine } from "./dictionaryLines.js";

describe("decodeDictionary", () => {
  it("gives the text of bytes, gzipped or not, without a byte order mark", async () => {
    const bytes = new TextEncoder().encode("\ufeff甲 3 n\n");
    expect([await decodeDictionary(bytes, "it"), await decodeDictionary(gzipSync(bytes), "it")]).toEqual([
      "甲 3 n\n",
      "甲 3 n\n",
    ]);
  });

  it("says of what the bytes are none", async () => {
    await expect(decodeDictionary(Uint8Array.of(0xff, 0xff), "my.txt")).rejects.toThrow(
      'createSegmenter: line 1 of my.txt is not text in encoding "utf-8".',
    );
    await expect(decodeDictionary(Uint8Array.of(0x50, 0x4b, 3, 4), "my.txt")).rejects.toThrow(
      "createSegmenter: my.txt is a zip archive, not text; unpack it first.",
    );
  });

  it("reads the encoding asked for, or that of the byte order mark, gzipped or not", async () => {
    const big5 = Uint8Array.of(0xa4, 0xa4, 0xa4, 0xe5, ...new TextEncoder().encode(" 3 n\n")); // 中文
    expect(await decodeDictionary(big5, "it", "big5")).toBe("中文 3 n\n");
    expect(await decodeDictionary(gzipSync(big5), "it", "big5")).toBe("中文 3 n\n");
    expect(await decodeDictionary(Buffer.from("\ufeff中文 3 n\n", "utf16le"), "it", "big5")).toBe("中文 3 n\n");
    await expect(decodeDictionary(big5, "my.txt")).rejects.toThrow(
      'createSegmenter: line 1 of my.txt is not text in encoding "utf-8"; try encoding "big5".',
    );
  });
});

describe("eachDictionaryLine", () => {
  it("visits the lines in order, with any line end, the last one with or without", () => {
    const lines: unknown[] = [];
    eachDictionaryLine("甲乙 3 n\r\n丙 0 eng", "it", (...line) => lines.push(line));
    expect(lines).toEqual([
      ["甲乙", 3, "n"],
      ["丙", 0, "eng"],
    ]);
  });

  it("names the line that is none", () => {
    expect(() => eachDictionaryLine("甲 3 n\n乙 3\n", "my.txt", () => undefined)).toThrow(
      'createSegmenter: line 2 of my.txt must be `word frequency tag`, got "乙 3".',
    );
  });
});
