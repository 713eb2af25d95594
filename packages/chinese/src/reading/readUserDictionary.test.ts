import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { readUserDictionary } from "./readUserDictionary.js";

describe("readUserDictionary", () => {
  const folder = mkdtempSync(join(tmpdir(), "user-dictionary-"));
  const path = join(folder, "my words.txt");
  const lines = "雲計算 5 n\n創新辦";
  beforeAll(() => writeFileSync(path, lines));
  afterAll(() => rmSync(folder, { recursive: true }));

  it("reads paths, URLs and bytes, gzipped or not", async () => {
    const bytes = new TextEncoder().encode(lines);
    for (const source of [
      path,
      pathToFileURL(path),
      pathToFileURL(path).href,
      bytes,
      new Uint8Array(gzipSync(bytes)),
    ]) {
      expect(await readUserDictionary(source)).toBe(lines);
    }
  });

  it("takes lines as they are, one alone too", async () => {
    for (const text of [lines, "Node.js", "C/C++ 5 n", "userdict.txt\n", ""]) {
      expect(await readUserDictionary(text)).toBe(text);
    }
  });

  it("names the file that is not there", async () => {
    await expect(readUserDictionary("userdict.txt")).rejects.toThrow(
      "createSegmenter: userDictionary must be the lines of a user dictionary, or the path, URL or bytes of one that can " +
        'be read, got "userdict.txt". ENOENT',
    );
    await expect(readUserDictionary(Uint8Array.of(0xff, 0xff))).rejects.toThrow(
      'createSegmenter: line 1 of userDictionary is not text in encoding "utf-8".',
    );
  });

  it("reads a file in another encoding, by its mark or as asked", async () => {
    const big5 = Uint8Array.of(0xb6, 0xb3, 0xad, 0x70, 0xba, 0xe2, 0x20, 0x35); // Python: "雲計算 5".encode("big5")
    expect(await readUserDictionary(big5, "big5")).toBe("雲計算 5");
    expect(await readUserDictionary(Buffer.from(`\ufeff${lines}`, "utf16le"))).toBe(lines);
    await expect(readUserDictionary(big5)).rejects.toThrow('try encoding "big5".');
  });
});
