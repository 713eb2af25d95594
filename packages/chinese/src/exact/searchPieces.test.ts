import { Dictionary } from "../data/Dictionary.js";
import { searchPieces } from "./searchPieces.js";

describe("searchPieces", () => {
  const dictionary = new Dictionary(20);
  for (const word of ["清華", "大學", "華大學", "學"]) dictionary.set(word, 5, "n");

  it("finds the words of two, then of three characters inside a longer one", () => {
    const pieces = searchPieces(dictionary, "清華大學");
    expect(pieces.map(({ start, end }) => "清華大學".slice(start, end))).toEqual(["清華", "大學", "華大學"]);
  });

  it("does not give the word itself", () => {
    expect(searchPieces(dictionary, "清華")).toEqual([]);
    expect(searchPieces(dictionary, "華大學")).toEqual([{ start: 1, end: 3 }]);
  });
});
