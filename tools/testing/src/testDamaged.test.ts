import { type KnownDamage, problemOf, testDamaged } from "./testDamaged.js";

const cheap = { ms: 1, tookBytes: 0, allowedBytes: 1000 };

describe("testDamaged", () => {
  const tried: string[] = [];
  const known: readonly KnownDamage[] = [
    { file: "two letters", edits: [[0, 1, "7a"]], why: "took 6000 ms" },
    { file: "three letters", edits: [[0, 1, "79"]], why: "took 6000 ms" },
  ];

  testDamaged("two letters", {
    known,
    caller: "readLetters",
    bytes: Uint8Array.of(65, 66),
    read: (bytes) => {
      tried.push(String.fromCharCode(...bytes));
      if (bytes.length !== 2) throw new Error("readLetters: two bytes are needed.");
      return bytes.length;
    },
  });

  it("tries the whole file first, and then the known damages of this file", () => {
    expect(tried.slice(0, 2)).toEqual(["AB", "zB"]);
    expect(tried).not.toContain("yB");
  });
});

describe("problemOf", () => {
  const test = { caller: "readLetters", check: (value: number) => expect(value).toBe(2) };

  it("finds nothing wrong with a right reading or an error of its own", () => {
    expect(problemOf(test, { value: 2 }, cheap)).toBeUndefined();
    expect(problemOf(test, { error: new Error("readLetters: two bytes are needed.") }, cheap)).toBeUndefined();
  });

  it("finds errors from inside, wrong readings, and readings that cost too much", () => {
    expect(problemOf(test, { error: new RangeError("Invalid typed array length") }, cheap)).toBe(
      "threw RangeError: Invalid typed array length",
    );
    expect(problemOf(test, { error: new TypeError("readLetters: x is not a function") }, cheap)).toContain("TypeError");
    expect(problemOf(test, { error: new Error("readWords: no") }, cheap)).toBe("threw Error: readWords: no");
    expect(problemOf(test, { value: 3 }, cheap)).toContain("read wrongly");
    expect(problemOf(test, { value: 2 }, { ...cheap, ms: 6000 })).toBe("took 6000 ms");
    expect(problemOf(test, { value: 2 }, { ...cheap, tookBytes: 1001 })).toBe("took 1001 bytes");
  });
});
