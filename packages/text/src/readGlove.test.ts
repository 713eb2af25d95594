import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readJson } from "@seqloom/testing";
import fc from "fast-check";
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
    const { lines, word, nearest, cosine } = readJson<Fixture>(join(import.meta.dirname, "fixtures/wordVectors.json"));
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

  it("reads words with blanks when the dimension is known", async () => {
    const file = bytesOf(". . . 1 2\nthe 3 4\n");
    expect((await readGlove(file, { dimension: 2 })).words).toEqual([". . .", "the"]);
    await expect(readGlove(bytesOf("the 1 2\n. . . 1 2\n"))).rejects.toThrow(
      "readGlove: line 2 of the data has 4 numbers after the word, but the first line has 2.",
    );
    await expect(readGlove(file, { dimension: 5 })).rejects.toThrow("but dimension is 5.");
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
    await expect(readGlove(bytes)).rejects.toThrow("readGlove: line 2 of the data has a word that is not UTF-8 text.");
  });

  it("says which file is not there", async () => {
    await expect(readGlove("no/such/glove.txt")).rejects.toThrow("readGlove: there is no file no/such/glove.txt (");
  });
});
