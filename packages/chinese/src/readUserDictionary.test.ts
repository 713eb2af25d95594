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
    await expect(readUserDictionary(Uint8Array.of(0xff))).rejects.toThrow("createSegmenter: userDictionary must be");
  });
});
