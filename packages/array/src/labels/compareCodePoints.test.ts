import fc from "fast-check";
import { compareCodePoints } from "./compareCodePoints.js";

describe("compareCodePoints", () => {
  it("sorts as Python does: 😀 and 𠮷 after ～, which JavaScript's own sort puts last", () => {
    const texts = ["😀", "～", "𠮷", "字", "b", "", "aa", "a"];
    // Python: sorted(["😀", "～", "𠮷", "字", "b", "", "aa", "a"])
    expect(texts.toSorted(compareCodePoints)).toEqual(["", "a", "aa", "b", "字", "～", "😀", "𠮷"]);
    expect(texts.toSorted()).not.toEqual(texts.toSorted(compareCodePoints));
  });

  it("agrees with comparing the lists of code points, lone surrogates included", () => {
    const characters = fc.constantFrom("a", "b", "～", "字", "😀", "😁", "𠮷", "\ud83d", "\ude00");
    const texts = fc.array(characters, { maxLength: 4 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const points = (text: string) => Array.from(text, (character) => character.codePointAt(0)!);
        const [x, y] = [points(a), points(b)];
        const place = x.findIndex((point, i) => point !== y[i]);
        const expected = place < 0 ? x.length - y.length : x[place]! - (y[place] ?? -1);
        expect(Math.sign(compareCodePoints(a, b))).toBe(Math.sign(expected));
      }),
    );
  });
});
