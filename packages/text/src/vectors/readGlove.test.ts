import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readJson } from "@seqloom/testing";
import fc from "fast-check";
import { zipSync } from "fflate";
import { readGlove } from "./readGlove.js";

interface Fixture {
  readonly lines: string[];
  readonly word: string;
  readonly nearest: string[];
  readonly cosine: number[];
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("readGlove", () => {
  it("reads lines of GloVe, whose neighbours are those that gensim found", async () => {
    const { lines, word, nearest, cosine } = readJson<Fixture>(
      join(import.meta.dirname, "../fixtures/wordVectors.json"),
    );
    const vectors = await readGlove(bytesOf(lines.join("\n")));
    expect([vectors.size, vectors.dimension]).toEqual([4, 100]);
    const found = vectors.nearest(word);
    expect(found.map((each) => each.word)).toEqual(nearest);
    found.forEach((each, i) => expect(each.cosine).toBeCloseTo(cosine[i]!, 12));
  });

  it("keeps the words of a vocabulary alone: a list, a Set or a Tokenizer's wordIndex", async () => {
    const file = bytesOf("the 1 2\ncat 3 4\n__proto__ 5 6\nconstructor 7 8\n");
    const words = ["constructor", "cat", "__proto__", "toString"];
    for (const vocabulary of [words, new Set(words), new Map(words.map((word, i) => [word, i]))]) {
      const vectors = await readGlove(file, { vocabulary });
      expect(vectors.words).toEqual(["cat", "__proto__", "constructor"]);
      expect(vectors.get("__proto__")).toEqual(Float32Array.of(5, 6));
      expect([vectors.get("the"), vectors.get("toString")]).toEqual([undefined, undefined]);
    }
  });

  it("gives the numbers that Number gives, gzipped or not, in any line ends", async () => {
    const number = fc.oneof(fc.integer({ min: -999_999, max: 999_999 }).map((value) => value / 1e5), fc.float({ noNaN: true, noDefaultInfinity: true })); // prettier-ignore
    const rows = fc.array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom("\n", "\r\n"), fc.boolean(), async (given, end, packed) => {
        const text = given.map((row, i) => `w${i} ${row.join(" ")}${end}`).join("");
        const { vectors } = await readGlove(packed ? gzipSync(text) : bytesOf(text));
        expect(vectors.data).toEqual(Float32Array.from(given.flat().map((value) => Number(String(value)))));
      }),
    );
  });

  it("reads words with blanks, by the dimension of the first line or the one given", async () => {
    // Lines of this form are in glove.840B.300d: ". . .", "at name@domain.com", ". . . . .".
    const file = bytesOf(". . . 1 2\nthe 3 4\nat name@domain.com 5 6\n");
    for (const options of [{}, { dimension: 2 }, { vocabulary: [". . .", "the", "at name@domain.com", "at"] }]) {
      const vectors = await readGlove(file, options);
      expect(vectors.words).toEqual([". . .", "the", "at name@domain.com"]);
      expect(vectors.get("at name@domain.com")).toEqual(Float32Array.of(5, 6));
    }
    await expect(readGlove(bytesOf("the 1 2\ncat 1 2 3\n"))).rejects.toThrow(
      "readGlove: line 2 of the data has 3 numbers after the word, but the first line has 2.",
    );
    expect((await readGlove(bytesOf("the 1 2\nroute 66 2 3\n"), { dimension: 2 })).words).toEqual(["the", "route 66"]);
    await expect(readGlove(file, { dimension: 5 })).rejects.toThrow("but dimension is 5.");
  });

  it("reads only so many words from the beginning, as gensim's limit", async () => {
    const file = bytesOf("the 1 2\ncat 3 4\nmat x 6\n");
    expect((await readGlove(file, { limit: 2 })).words).toEqual(["the", "cat"]);
    expect((await readGlove(file, { limit: 1, vocabulary: ["cat"] })).words).toEqual([]);
  });

  it("reads a file in another encoding, by its mark or as asked, and words that are no text as told", async () => {
    expect((await readGlove(Buffer.from("\ufeff貓 1 2\n", "utf16le"))).words).toEqual(["貓"]);
    expect((await readGlove(Uint8Array.of(0xa4, 0xa4, ...bytesOf(" 1 2\n")), { encoding: "big5" })).words).toEqual([
      "中",
    ]);
    const broken = Uint8Array.of(...bytesOf("the 1 2\n"), 0xe5, 0xa5, ...bytesOf(" 1 2\n"));
    const skipped = await readGlove(broken, { invalid: "skip" });
    expect([skipped.words, skipped.invalidWords]).toEqual([["the"], 1]);
    const big5 = Uint8Array.of(0xa4, 0xa4, ...bytesOf(" 1 2\n"), 0xff, 0xff, ...bytesOf(" 3 4\nthe 5 6\n"));
    const read = await readGlove(big5, { encoding: "big5", invalid: "skip" });
    expect([read.words, read.invalidWords]).toEqual([["中", "the"], 1]);
    await expect(readGlove(big5, { encoding: "big5" })).rejects.toThrow('the data is not text in encoding "big5"');
  });

  it("names an archive; gzip it unpacks", async () => {
    const zip = Object.assign(new Blob([zipSync({ "glove.6B.50d.txt": bytesOf("the 1 2\n") })]), {
      name: "glove.6B.zip",
    });
    await expect(readGlove(zip)).rejects.toThrow(
      "readGlove: glove.6B.zip is a zip archive, not text; unpack it first.",
    );
    await expect(readGlove(bytesOf("BZh91AY&SY"))).rejects.toThrow("readGlove: the data is a bzip2 file, not text;");
  });

  it("reads a line of 10 MB", async () => {
    const { dimension, vectors } = await readGlove(bytesOf(`long${" 0.5".repeat(2_500_000)}`));
    expect(dimension).toBe(2_500_000);
    expect(vectors.data.every((value) => value === 0.5)).toBe(true);
  });

  it.each([
    ["", "readGlove: the data is empty."],
    ["the\n", "readGlove: line 1 of the data has no numbers after the word."],
    ["400000 100\nthe 1 2\n", "readGlove: the data begins with the header of a word2vec file; use readWord2Vec."],
    ["the 1 2\ncat 3\n", "readGlove: line 2 of the data has 1 number after the word, but the first line has 2."],
    ["the 1 2\ncat 3 four\n", "readGlove: line 2 of the data has a column 3 that is not a number."],
  ])("says what is wrong with %j", async (text, message) => {
    await expect(readGlove(bytesOf(text))).rejects.toThrow(message);
  });

  it("names the line that is not UTF-8", async () => {
    const bytes = Uint8Array.of(...bytesOf("the 1 2\n"), 0xe5, 0xa5, ...bytesOf(" 1 2\n"));
    await expect(readGlove(bytes)).rejects.toThrow(
      'readGlove: the word in line 2 of the data is not text in encoding "utf-8"',
    );
  });

  it("says which file is not there", async () => {
    await expect(readGlove("no/such/glove.txt")).rejects.toThrow("readGlove: there is no file no/such/glove.txt (");
  });
});
