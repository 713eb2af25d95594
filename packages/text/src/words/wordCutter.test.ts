import { wordCutter } from "./wordCutter.js";

describe("wordCutter", () => {
  it("lower-cases, filters and cuts, in this order", () => {
    const cut = wordCutter({ filters: "aB", lower: true, split: " " });
    expect(cut("xAyBz  end")).toEqual(["x", "ybz", "end"]); // the B is lower-cased before it could be filtered
  });

  it("puts the separator in place of a filtered character before it cuts", () => {
    expect(wordCutter({ filters: "!", lower: false, split: "ab" })("x!yaab!b")).toEqual(["x", "ya", "b"]);
  });

  it("filters whole code points and lone surrogates, not halves of characters", () => {
    const cut = wordCutter({ filters: "😀\ud83d", lower: true, split: " " });
    expect(cut("a😀b😡c\ud83dd")).toEqual(["a", "b😡c", "d"]);
  });

  it("cuts a line of ten million characters", () => {
    const words = wordCutter({ filters: "!", lower: true, split: " " })("Word!".repeat(2_000_000));
    expect(words).toHaveLength(2_000_000);
    expect(words.at(-1)).toBe("word");
  });
});
