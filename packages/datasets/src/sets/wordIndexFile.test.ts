import { wordIndexFile } from "./wordIndexFile.js";

const read = (text: string) =>
  wordIndexFile("imdbWordIndex", "imdb", "imdb_word_index.json", { source: new TextEncoder().encode(text) });

describe("wordIndexFile", () => {
  it("brings the words into the order of their ranks, whatever the words are", async () => {
    const index = await read('{"1986": 3, "__proto__": 2, "constructor": 1}');
    expect([...index]).toEqual([
      ["constructor", 1],
      ["__proto__", 2],
      ["1986", 3],
    ]);
  });

  it("says what is wrong with the file", async () => {
    await expect(read('{"the": 1')).rejects.toThrow(
      "imdbWordIndex: imdb_word_index.json is no JSON, or it breaks off.",
    );
    await expect(read('["the"]')).rejects.toThrow("must hold one JSON object, words and their ranks.");
    await expect(read('{"the": "1"}')).rejects.toThrow('must give the word "the" an integer of 1 or more.');
    await expect(read('{"the": 0}')).rejects.toThrow('must give the word "the" an integer of 1 or more.');
  });
});
