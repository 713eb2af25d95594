import { vectorHeader } from "./vectorHeader.js";

const read = (line: string) => vectorHeader("readWord2Vec", "x.txt", new TextEncoder().encode(line));

describe("vectorHeader", () => {
  it("reads the number of words and of dimensions", () => {
    expect(read("3000000 300")).toEqual({ words: 3_000_000, dimension: 300 });
    expect(read("1750 10 ")).toEqual({ words: 1750, dimension: 10 });
  });

  it.each(["the 0.1 0.2", "", "12", "3 0", "-1 10", "1 2 3", "1".repeat(200)])("refuses %p", (line) => {
    expect(() => read(line)).toThrow(
      "readWord2Vec: x.txt does not begin with the header of a word2vec file, the number of words and of dimensions.",
    );
  });
});
