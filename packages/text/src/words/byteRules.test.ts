import { BEHIND, byteRules, DROPPED, IN_WORD, SEPARATOR, separatorRules } from "./byteRules.js";

describe("byteRules", () => {
  it("hold the kind of each character of ASCII; bytes beyond it are of words", () => {
    const { kinds, lowers } = byteRules((character) => (character === "'" ? DROPPED : IN_WORD));
    expect([...kinds.keys()].filter((byte) => kinds[byte] === DROPPED)).toEqual([39]);
    expect([kinds[0x80], kinds[0xf4], kinds[BEHIND]]).toEqual([IN_WORD, IN_WORD, SEPARATOR]);
    expect(lowers).toBe(false);
  });
});

describe("separatorRules", () => {
  it("separate at the filters of ASCII and at split", () => {
    const { kinds } = separatorRules({ filters: ".，", lower: true, split: "_" })!;
    expect([...".，_ a"].map((character) => kinds[character.charCodeAt(0)])).toEqual([1, undefined, 1, 0, 0]);
  });

  it("are not there for a split that is no character of ASCII", () => {
    for (const split of ["，", "ab", "😀"]) {
      expect(separatorRules({ filters: ".", lower: true, split })).toBeUndefined();
    }
  });
});
