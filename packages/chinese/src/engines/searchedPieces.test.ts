import fc from "fast-check";
import { Dictionary } from "../data/Dictionary.js";
import { searchedPieces } from "./searchedPieces.js";
import { searchPieces } from "../exact/searchPieces.js";

describe("searchedPieces", () => {
  it("finds where the pieces before a word lie in it", () => {
    const found = searchedPieces(["我", "南京市"], ["我", "南京", "京市", "南京市"]);
    expect(found).toEqual([
      [],
      [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
    ]);
  });

  it("gives back the places that the pieces were listed from, repeated characters too", () => {
    const few = fc.string({ unit: fc.constantFrom("甲", "乙"), minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(fc.array(few), fc.array(few), (known, words) => {
        const dictionary = new Dictionary(10);
        for (const word of known) dictionary.set(word, 1, undefined);
        const places = words.map((word) => (word.length > 2 ? searchPieces(dictionary, word) : []));
        const listed = words.flatMap((word, i) => [
          ...places[i]!.map(({ start, end }) => word.slice(start, end)),
          word,
        ]);
        expect(searchedPieces(words, listed)).toEqual(places);
      }),
    );
  });
});
