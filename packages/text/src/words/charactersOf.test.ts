import { charactersOf } from "./charactersOf.js";

describe("charactersOf", () => {
  it("gives the characters of Python's string.printable in its order", () => {
    // print(repr(string.printable)) of Python 3.11
    const printable =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \t\n\r\x0b\x0c";
    expect(charactersOf().join("")).toBe(printable);
    expect(charactersOf()).toHaveLength(100);
  });

  it("gives parts of them, which together are all", () => {
    const parts = (["digits", "letters", "punctuation", "whitespace"] as const).flatMap((set) => charactersOf(set));
    expect(parts).toEqual(charactersOf("printable"));
    expect([...charactersOf("lowercase"), ...charactersOf("uppercase")]).toEqual(charactersOf("letters"));
  });

  it("gives a list of its own at each call", () => {
    charactersOf("digits").pop();
    expect(charactersOf("digits")).toHaveLength(10);
  });

  it("names the sets that there are", () => {
    expect(() => charactersOf("constructor" as never)).toThrow(
      'charactersOf: set must be one of printable, digits, letters, lowercase, uppercase, punctuation, whitespace, got "constructor".',
    );
  });
});
