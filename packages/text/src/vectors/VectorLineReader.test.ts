import { numbersOn, VectorLineReader } from "./VectorLineReader.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function reader(
  options: { vocabulary?: string[]; isGuessed?: boolean; invalid?: "skip" | "replace" } = {},
): VectorLineReader {
  const names = { caller: "readGlove", file: "glove.txt", dimensionSource: "the first line has 2" };
  const usual = { vocabulary: undefined, invalid: "error", encoding: "utf-8", isGuessed: true } as const;
  return new VectorLineReader({ ...names, dimension: 2, ...usual, ...options });
}

describe("VectorLineReader", () => {
  it("reads a word and its numbers, with or without a blank at the end", () => {
    const lines = reader();
    lines.read(bytesOf("the 1 2"), 1);
    lines.read(bytesOf("貓 3 -4.5 "), 2);
    const { words, vectors } = lines.finish();
    expect([words, [...vectors.data]]).toEqual([
      ["the", "貓"],
      [1, 2, 3, -4.5],
    ]);
  });

  it("lets words hold blanks, and even be nothing else", () => {
    const lines = reader();
    lines.read(bytesOf(". . . 1 2"), 1);
    lines.read(bytesOf("a 3 4"), 2);
    lines.read(bytesOf("New York 5 6 "), 3);
    expect(lines.finish().words).toEqual([". . .", "a", "New York"]);
    expect(lines.finish().get("New York")).toEqual(Float32Array.of(5, 6));
    expect(() => lines.read(bytesOf("a 3"), 3)).toThrow("has 1 number after the word, but the first line has 2.");
    expect(() => lines.read(bytesOf(". b x 4"), 4)).toThrow("line 4 of glove.txt has a column 3 that is not a number.");
  });

  it("takes a word with numbers behind it for a line too long, unless the dimension is known from elsewhere", () => {
    expect(() => reader().read(bytesOf("the 1 2 3"), 7)).toThrow("has 3 numbers after the word, but");
    const lines = reader({ isGuessed: false });
    lines.read(bytesOf("route 66 2 3"), 1);
    expect(lines.finish().words).toEqual(["route 66"]);
  });

  it.each([
    ["the 1", "readGlove: line 7 of glove.txt has 1 number after the word, but the first line has 2."],
    ["the 1 2 3", "readGlove: line 7 of glove.txt has 3 numbers after the word, but the first line has 2."],
    ["", "readGlove: line 7 of glove.txt has 0 numbers after the word, but the first line has 2."],
    ["the 1 x", "readGlove: line 7 of glove.txt has a column 3 that is not a number."],
  ])("says what is wrong with %p", (line, message) => {
    expect(() => reader().read(bytesOf(line), 7)).toThrow(message);
  });

  it("refuses, leaves out or replaces a word that is no text, with blanks in it or none", () => {
    const broken = [Uint8Array.of(0xff, 32, 49, 32, 50), Uint8Array.of(0x61, 32, 0xff, 32, 49, 32, 50)];
    for (const [i, line] of broken.entries()) {
      expect(() => reader().read(line, 7)).toThrow(
        'readGlove: the word in line 7 of glove.txt is not text in encoding "utf-8"',
      );
      const skipping = reader({ invalid: "skip" });
      skipping.read(line, 7);
      expect([skipping.finish().words, skipping.finish().invalidWords]).toEqual([[], 1]);
      const replacing = reader({ invalid: "replace" });
      replacing.read(line, 7);
      expect([replacing.finish().words, replacing.finish().invalidWords]).toEqual([[["\ufffd", "a \ufffd"][i]], 1]);
    }
    expect(() => reader({ invalid: "skip" }).read(Uint8Array.of(0xff, 32, 49), 7)).toThrow(
      "has 1 number after the word",
    );
  });

  it("makes no room for a dimension that no line has", () => {
    const names = { caller: "readWord2Vec", file: "x", dimensionSource: "the header says 999999999" };
    const usual = { vocabulary: undefined, invalid: "error", encoding: "utf-8", isGuessed: false } as const;
    const lines = new VectorLineReader({ ...names, ...usual, dimension: 999_999_999 });
    expect(() => lines.read(bytesOf("the 1 2"), 2)).toThrow(
      "has 2 numbers after the word, but the header says 999999999.",
    );
    expect(lines.finish().vectors.shape).toEqual([0, 999_999_999]);
  });

  it("counts the columns of words outside the vocabulary too", () => {
    const lines = reader({ vocabulary: ["cat"] });
    expect(() => lines.read(bytesOf("the 1"), 1)).toThrow("has 1 number after the word");
    lines.read(bytesOf("the 1 2"), 2);
    expect(lines.finish().size).toBe(0);
  });
});

describe("numbersOn", () => {
  it("counts the columns behind the word", () => {
    expect(["the 1 2", "the 1 2 ", "the", ""].map((line) => numbersOn(bytesOf(line)))).toEqual([2, 2, 0, 0]);
  });

  it("counts the numbers behind a word with blanks, and never the word itself", () => {
    expect([". . . 1 2", "New York -1e-5 .5", "1 2 3", "the 1 x"].map((line) => numbersOn(bytesOf(line)))).toEqual([
      2, 2, 2, 2,
    ]);
  });
});
