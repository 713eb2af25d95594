import { placeWords } from "./placeWords.js";

describe("placeWords", () => {
  const words = ["😀", "𠮷野家", "。"];
  const pieces = (word: string) => (word === "𠮷野家" ? [{ start: 2, end: 4 }] : []);

  it("puts the pieces of a word before it, in UTF-16 units", () => {
    expect(placeWords(words, pieces, "codeUnits")).toEqual([
      { word: "😀", start: 0, end: 2 },
      { word: "野家", start: 4, end: 6 },
      { word: "𠮷野家", start: 2, end: 6 },
      { word: "。", start: 6, end: 7 },
    ]);
  });

  it("counts code points where these are wanted", () => {
    const places = placeWords(words, pieces, "codePoints").map(({ start, end }) => [start, end]);
    expect(places.flat()).toEqual([0, 1, 2, 4, 1, 4, 4, 5]);
  });

  it("asks for the pieces by the index of the word too", () => {
    const seen: unknown[] = [];
    placeWords(["甲", "甲"], (...asked) => (seen.push(asked), []), "codeUnits");
    expect(seen).toEqual([
      ["甲", 0],
      ["甲", 1],
    ]);
  });
});
