import { windowOf } from "./windowOf.js";

describe("windowOf", () => {
  it("puts the letters of the alphabet before a single one", () => {
    expect(["C", "K", "Y"].map((letter) => windowOf(letter, 3))).toEqual(["ABC", "IJK", "WXY"]);
    expect(["A", "Y"].map((letter) => windowOf(letter, 1))).toEqual(["A", "Y"]);
  });

  it("has nothing where the alphabet has too few letters before it", () => {
    expect(["A", "B"].map((letter) => windowOf(letter, 3))).toEqual([undefined, undefined]);
  });

  it("leaves three letters in the order in which they were asked; a model of one letter gets the last", () => {
    expect(windowOf("CAB", 3)).toBe("CAB");
    expect(windowOf("CAB", 1)).toBe("B");
  });
});
