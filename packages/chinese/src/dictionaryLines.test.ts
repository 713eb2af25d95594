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
    await expect(decodeDictionary(Uint8Array.of(0xff), "my.txt")).rejects.toThrow(
      "createSegmenter: my.txt must be UTF-8 text, plain or gzipped, got Uint8Array(1).",
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
