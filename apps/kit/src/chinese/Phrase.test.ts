import { rephrase, type Phrase } from "./Phrase.js";

describe("rephrase", () => {
  const phrases: readonly Phrase[] = [
    [/^(\d+) meals$/, "$1 份午餐"],
    [/^(.*) meals$/, "幾份午餐"],
  ];

  it("takes the first phrase that fits, and puts in what its groups hold", () => {
    expect(rephrase("2 meals", phrases)).toBe("2 份午餐");
    expect(rephrase("some meals", phrases)).toBe("幾份午餐");
  });

  it("gives nothing where none fits", () => {
    expect(rephrase("a meal", phrases)).toBeUndefined();
  });
});
