import { numbersOn, VectorLineReader } from "./VectorLineReader.js";

const bytesOf = (text: string) => new TextEncoder().encode(text);

function reader(options: { vocabulary?: string[]; blanksInWords?: boolean } = {}): VectorLineReader {
  const names = { caller: "readGlove", file: "glove.txt", dimensionSource: "the first line has 2" };
  return new VectorLineReader({ ...names, dimension: 2, vocabulary: undefined, blanksInWords: false, ...options });
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

  it("lets words hold blanks if they may, and even be nothing else", () => {
    const lines = reader({ blanksInWords: true });
    lines.read(bytesOf(". . . 1 2"), 1);
    lines.read(bytesOf("a 3 4"), 2);
    expect(lines.finish().words).toEqual([". . .", "a"]);
    expect(() => lines.read(bytesOf("a 3"), 3)).toThrow("has 1 number after the word, but the first line has 2.");
    expect(() => lines.read(bytesOf(". b x 4"), 4)).toThrow("line 4 of glove.txt has a column 3 that is not a number.");
  });

  it.each([
    ["the 1", "readGlove: line 7 of glove.txt has 1 number after the word, but the first line has 2."],
    ["the 1 2 3", "readGlove: line 7 of glove.txt has 3 numbers after the word, but the first line has 2."],
    ["", "readGlove: line 7 of glove.txt has 0 numbers after the word, but the first line has 2."],
    ["the 1 x", "readGlove: line 7 of glove.txt has a column 3 that is not a number."],
  ])("says what is wrong with %p", (line, message) => {
    expect(() => reader().read(bytesOf(line), 7)).toThrow(message);
  });

  it("refuses a word that is not UTF-8", () => {
    expect(() => reader().read(Uint8Array.of(0xff, 32, 49, 32, 50), 7)).toThrow(
      "readGlove: line 7 of glove.txt has a word that is not UTF-8 text.",
    );
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
});
