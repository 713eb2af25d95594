import { ownText } from "./ownText.js";

const { accepts, required, allowed } = ownText({ meaning: "what to show" });

describe("ownText", () => {
  it("takes a text with a word, or none", () => {
    for (const text of ["Hello", "你好", "7", "a".repeat(1000)]) expect(accepts(text)).toBe(true);
    expect(required).toBe(false);
  });

  it.each(["", "  ", "？！", "😀", "a".repeat(1001), 7, true])("refuses %j", (text) => {
    expect(accepts(text)).toBe(false);
  });

  it("says what it takes", () => {
    expect(allowed).toBe("a text of 1 to 1000 characters with a word in it");
  });
});
