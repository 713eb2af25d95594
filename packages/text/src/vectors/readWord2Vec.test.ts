import { gzipSync } from "node:zlib";
import { readWord2Vec } from "./readWord2Vec.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** "the" at (1, -2.5), "貓" at (0.1, 3e-5), as text and in binary. */
const text = "2 2\nthe 1 -2.5 \n貓 0.1 3e-05 \n";
const binary = Buffer.concat([
  Buffer.from("2 2\nthe "),
  Buffer.from(Float32Array.of(1, -2.5).buffer),
  Buffer.from("\n貓 "),
  Buffer.from(Float32Array.of(0.1, 3e-5).buffer),
  Buffer.from("\n"),
]);

describe("readWord2Vec", () => {
  it.each([
    ["text", bytesOf(text), false],
    ["gzipped text", gzipSync(text), false],
    ["binary", binary, true],
    ["gzipped binary", gzipSync(binary), true],
  ])("reads %s", async (_, bytes, isBinary) => {
    const { words, vectors } = await readWord2Vec(bytes, { binary: isBinary });
    expect(words).toEqual(["the", "貓"]);
    expect(vectors).toEqual({ data: Float32Array.of(1, -2.5, 0.1, 3e-5), shape: [2, 2] });
  });

  it("keeps the words of a vocabulary alone", async () => {
    for (const [bytes, isBinary] of [
      [bytesOf(text), false],
      [binary, true],
    ] as const) {
      // prettier-ignore
      const vectors = await readWord2Vec(bytes, { binary: isBinary, vocabulary: new Set(["貓", "constructor"]) });
      expect([vectors.words, vectors.get("貓")]).toEqual([["貓"], Float32Array.of(0.1, 3e-5)]);
    }
  });

  it.each([
    ["", "readWord2Vec: the data is empty."],
    ["the 1 2\n", "readWord2Vec: the data does not begin with the header of a word2vec file, the number of words and of dimensions. Vectors without one: readGlove."], // prettier-ignore
    ["2 2\nthe 1 2\n", "readWord2Vec: the data breaks off after 1 of 2 words."],
    ["1 2\nthe 1 2\ncat 3 4\n", "readWord2Vec: the data goes on after its 1 words, in line 3."],
    ["1 2\nthe 1\n", "readWord2Vec: line 2 of the data has 1 number after the word, but the header says 2."],
    ["1 2\nthe 1 x\n", "readWord2Vec: line 2 of the data has a column 3 that is not a number."],
  ])("says what is wrong with %j", async (given, message) => {
    await expect(readWord2Vec(bytesOf(given))).rejects.toThrow(message);
  });

  it("reads words with blanks, since the header gives the dimension", async () => {
    const { words } = await readWord2Vec(bytesOf("3 2\nNew York 1 2\nthe 3 4\nroute 66 5 6 \n"));
    expect(words).toEqual(["New York", "the", "route 66"]);
  });

  it("reads only so many words from the beginning, text or binary, as gensim's limit", async () => {
    for (const [bytes, isBinary] of [
      [bytesOf(text), false],
      [binary, true],
    ] as const) {
      expect((await readWord2Vec(bytes, { binary: isBinary, limit: 1 })).words).toEqual(["the"]);
      expect((await readWord2Vec(bytes, { binary: isBinary, limit: 9 })).words).toEqual(["the", "貓"]);
    }
  });

  it("reads on behind a word that is no text, where told so, and counts it", async () => {
    for (const [bytes, isBinary] of [
      [Buffer.from(text), false],
      [Buffer.from(binary), true],
    ] as const) {
      bytes.fill(0xff, 4, 5);
      await expect(readWord2Vec(bytes, { binary: isBinary })).rejects.toThrow('is not text in encoding "utf-8"');
      const skipped = await readWord2Vec(bytes, { binary: isBinary, invalid: "skip" });
      expect([skipped.words, skipped.invalidWords]).toEqual([["貓"], 1]);
      // gensim 4.4.0 with unicode_errors="replace"
      const replaced = await readWord2Vec(bytes, { binary: isBinary, invalid: "replace" });
      expect([replaced.words, replaced.invalidWords]).toEqual([["\ufffdhe", "貓"], 1]);
    }
    const big5 = Uint8Array.of(
      ...Buffer.from("2 1\n"),
      0xff,
      0xff,
      ...Buffer.from(" 3\n"),
      0xa4,
      0xa4,
      ...Buffer.from(" 1\n"),
    );
    const read = await readWord2Vec(big5, { encoding: "big5", invalid: "skip" });
    expect([read.words, read.invalidWords]).toEqual([["中"], 1]);
  });

  it("names another kind of file, and an encoding that binary files cannot have", async () => {
    await expect(readWord2Vec(bytesOf("PK\x03\x04"), { binary: true })).rejects.toThrow(
      "readWord2Vec: the data is a zip archive, not text; unpack it first.",
    );
    await expect(readWord2Vec(binary, { binary: true, encoding: "utf-16le" })).rejects.toThrow(
      'readWord2Vec: encoding must be one in which a blank is one byte if binary is true, got "utf-16le".',
    );
  });

  it("says that a binary file breaks off", async () => {
    await expect(readWord2Vec(binary.subarray(0, -2), { binary: true })).rejects.toThrow(
      "readWord2Vec: the data breaks off after 1 of 2 words.",
    );
    await expect(readWord2Vec(gzipSync(binary).subarray(0, -12), { binary: true })).rejects.toThrow(
      "readWord2Vec: the data is a broken gzip file, or it breaks off.",
    );
  });
});
