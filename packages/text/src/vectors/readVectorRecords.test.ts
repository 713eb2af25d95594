import { pieces } from "@seqloom/testing";
import fc from "fast-check";
import { readVectorRecords } from "./readVectorRecords.js";

/** The bytes of a file as the original word2vec writes it; `end` stands behind each vector. */
function fileOf(vectors: readonly (readonly [string, readonly number[]])[], dimension: number, end = "\n"): Buffer {
  const records = vectors.map(([word, vector]) =>
    Buffer.concat([Buffer.from(`${word} `), Buffer.from(Float32Array.from(vector).buffer), Buffer.from(end)]),
  );
  return Buffer.concat([Buffer.from(`${vectors.length} ${dimension}\n`), ...records]);
}

const read = (bytes: Uint8Array, length = 1000, vocabulary?: string[], settings = {}) =>
  readVectorRecords("readWord2Vec", "x.bin", pieces(bytes, length), {
    invalid: "error",
    encoding: "utf-8",
    vocabulary,
    ...settings,
  });

describe("readVectorRecords", () => {
  it("reads back what was written, with and without line feeds, whatever the pieces", async () => {
    const word = fc.string({ unit: fc.constantFrom("a", "好", "𠮷", "."), minLength: 1 });
    const vector = fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { minLength: 3, maxLength: 3 });
    const vectors = fc.uniqueArray(fc.tuple(word, vector), { selector: ([each]) => each });
    await fc.assert(
      fc.asyncProperty(
        vectors,
        fc.constantFrom("", "\n"),
        fc.integer({ min: 1, max: 50 }),
        async (given, end, length) => {
          const { words, vectors } = await read(fileOf(given, 3, end), length);
          expect(words).toEqual(given.map(([each]) => each));
          expect(vectors).toEqual({
            data: Float32Array.from(given.flatMap(([, each]) => each)),
            shape: [given.length, 3],
          });
        },
      ),
    );
  });

  it("keeps the vocabulary alone", async () => {
    const bytes = fileOf([["the", [1, 2]], ["cat", [3, 4]]], 2); // prettier-ignore
    const vectors = await read(bytes, 7, ["cat", "dog"]);
    expect([vectors.words, vectors.get("cat")]).toEqual([["cat"], Float32Array.of(3, 4)]);
  });

  it("reads only so many words, whatever stands behind them", async () => {
    const bytes = fileOf([["the", [1, 2]], ["cat", [3, 4]], ["mat", [NaN, 4]]], 2); // prettier-ignore
    for (const length of [3, 1000]) {
      expect((await read(bytes, length, undefined, { limit: 2 })).words).toEqual(["the", "cat"]);
      expect((await read(bytes, length, ["cat"], { limit: 1 })).words).toEqual([]);
    }
    await expect(read(fileOf([["the", [1, 2]]], 2), 10, undefined, { limit: 5 })).resolves.toMatchObject({ size: 1 }); // prettier-ignore
  });

  it("leaves out or replaces a word that is no text, and reads one in another encoding", async () => {
    const bytes = Buffer.from(fileOf([["cut", [1, 2]], ["cat", [3, 4]]], 2)).fill(0xff, 4, 5); // prettier-ignore
    const skipped = await read(bytes, 5, undefined, { invalid: "skip" });
    expect([skipped.words, skipped.invalidWords]).toEqual([["cat"], 1]);
    const replaced = await read(bytes, 5, undefined, { invalid: "replace" });
    expect([replaced.words, replaced.invalidWords]).toEqual([["\ufffdut", "cat"], 1]);
    const big5 = Buffer.from(fileOf([["xx", [1, 2]]], 2)).fill(0xa4, 4, 6); // prettier-ignore
    expect((await read(big5, 5, undefined, { encoding: "big5" })).words).toEqual(["中"]);
  });

  it("makes no room for what a header promises", async () => {
    await expect(read(Buffer.from("999999999999 999999999\nthe 1234"))).rejects.toThrow(
      "readWord2Vec: x.bin breaks off after 0 of 999999999999 words.",
    );
  });

  it("says where a file breaks off", async () => {
    const bytes = fileOf([["the", [1, 2]], ["cat", [3, 4]]], 2, ""); // prettier-ignore
    for (const [length, message] of [
      [0, "is empty"],
      [2, "breaks off in its header"],
      [4, "breaks off after 0 of 2 words"],
      [bytes.length - 1, "breaks off after 1 of 2 words"],
    ] as const) {
      await expect(read(bytes.subarray(0, length))).rejects.toThrow(`readWord2Vec: x.bin ${message}.`);
    }
  });

  it("refuses more words than the header says, other bytes than UTF-8, numbers that are none, and no header", async () => {
    const good = fileOf([["the", [1, 2]]], 2); // prettier-ignore
    const wrong: [Uint8Array, string][] = [
      [Buffer.concat([good, Buffer.from("x")]), "readWord2Vec: x.bin goes on after its 1 words."],
      [Buffer.from(good).fill(0xff, 4, 7), 'readWord2Vec: x.bin: word 1 is not text in encoding "utf-8".'],
      [fileOf([["the", [1, NaN]]], 2), "readWord2Vec: x.bin: word 1 has a vector with NaN in it."], // prettier-ignore
      [new Uint8Array(100_000).fill(97), "readWord2Vec: x.bin does not begin with the header of a word2vec file"],
    ];
    for (const [bytes, message] of wrong) await expect(read(bytes)).rejects.toThrow(message);
  });
});
