import fc from "fast-check";
import { wordsAndSigns } from "./wordsAndSigns.js";

describe("wordsAndSigns", () => {
  it("gives words in lower case, and each sign by itself", () => {
    expect(wordsAndSigns("It's a live-in world: (again)?!")).toEqual(
      ["it's", "a", "live-in", "world", ":", "(", "again", ")", "?", "!"], // prettier-ignore
    );
  });

  it("leaves a pause with its word, as the count on the slide does", () => {
    expect(wordsAndSigns("2 thumbs up... very good.")).toEqual(["2", "thumbs", "up...", "very", "good", "."]);
  });

  it("loses nothing but blanks and capitals", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => {
        expect(wordsAndSigns(text).join("")).toBe(text.toLowerCase().replace(/\s/g, ""));
      }),
    );
  });
});
