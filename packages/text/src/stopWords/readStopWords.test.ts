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
    await expect(readStopWords(path)).rejects.toThrow(
      'readStopWords: line 2 of big5.txt is not text in encoding "utf-8"; try encoding "big5".',
    );
  });

  it("reads the encoding asked for, or that of the byte order mark", async () => {
    const big5 = Uint8Array.of(0xaa, 0xba, 10, 0xa4, 0x46, 10); // Python: "的\n了\n".encode("big5")
    expect(await readStopWords(big5, { encoding: "big5" })).toEqual(new Set(["的", "了"]));
    const wide = Buffer.from("\ufeff的\r\n了", "utf16le"); // as Notepad saves "Unicode"
    for (const source of [wide, gzipSync(wide)]) expect(await readStopWords(source)).toEqual(new Set(["的", "了"]));
    await expect(readStopWords(big5, { encoding: "big-5" as "big5" })).rejects.toThrow(
      'readStopWords: encoding must be "utf-8", ',
    );
  });

  it("names a file that is no text", async () => {
    const file = Object.assign(new Blob([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)]), {
      name: "words.txt",
    });
    await expect(readStopWords(file)).rejects.toThrow("readStopWords: words.txt is an Excel workbook of before 2007");
  });
});
