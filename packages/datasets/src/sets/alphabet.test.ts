import { alphabet } from "./alphabet.js";

describe("alphabet", () => {
  it("goes from A to Z, each letter one code point behind the last", () => {
    const letters = alphabet();
    expect([letters[0], letters.at(-1)]).toEqual(["A", "Z"]);
    expect(letters.map((letter) => letter.codePointAt(0))).toEqual(Array.from({ length: 26 }, (_, i) => 65 + i));
  });

  it("gives a list of one's own: a change of it reaches no other caller", () => {
    (alphabet() as string[]).reverse();
    expect(alphabet()[0]).toBe("A");
  });
});
