import { digitIds, MARKS, nameIds, nameOf, WORDS } from "./numberNames.js";

describe("nameOf", () => {
  it("is the English name", () => {
    expect([0, 7, 13, 20, 42, 100, 119, 342].map((number) => nameOf(number).join(" "))).toEqual([
      "zero",
      "seven",
      "thirteen",
      "twenty",
      "forty two",
      "one hundred",
      "one hundred nineteen",
      "three hundred forty two",
    ]);
  });
});

describe("WORDS", () => {
  it("has the marks, and every word once", () => {
    expect(WORDS.slice(0, 3)).toEqual(MARKS);
    expect(new Set(WORDS).size).toBe(WORDS.length);
    for (let number = 0; number < 1000; number++) for (const word of nameOf(number)) expect(WORDS).toContain(word);
  });
});

describe("digitIds and nameIds", () => {
  it("pad behind", () => {
    expect(digitIds([42])).toEqual({ data: Int32Array.of(5, 3, 0), shape: [1, 3] });
    const [forty, two] = ["forty", "two"].map((word) => WORDS.indexOf(word));
    expect(Array.from(nameIds([42], "start").data)).toEqual([1, forty, two, 0, 0]);
    expect(Array.from(nameIds([42], "end").data)).toEqual([forty, two, 2, 0, 0]);
  });
});
