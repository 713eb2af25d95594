import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readStopWords } from "./readStopWords.js";

describe("readStopWords", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "seqloom-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it("reads one word a line, whatever editor wrote the file", async () => {
    const path = join(folder, "停用詞.txt");
    await writeFile(path, "\ufeff的\r\n了 \r\n\r\n__proto__\r\n的");
    expect(await readStopWords(path)).toEqual(new Set(["的", "了", "__proto__"]));
  });

  it("reads bytes, gzipped or not", async () => {
    for (const bytes of [Buffer.from("of\nby the way\n"), gzipSync("of\nby the way\n")]) {
      expect(await readStopWords(bytes)).toEqual(new Set(["of", "by the way"]));
    }
  });

  it("says which file is not there", async () => {
    const path = join(folder, "none.txt");
    await expect(readStopWords(path)).rejects.toThrow(`readStopWords: there is no file ${path}.`);
  });

  it("names the line that is not UTF-8", async () => {
    const path = join(folder, "big5.txt");
    await writeFile(path, Uint8Array.of(97, 10, 0xaa, 0xba, 10));
    await expect(readStopWords(path)).rejects.toThrow("readStopWords: line 2 of big5.txt is not UTF-8 text.");
  });
});
