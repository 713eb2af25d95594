import fc from "fast-check";
import { Dictionary } from "../data/Dictionary.js";
import { SignWords } from "./SignWords.js";

function signWords(words: readonly string[], deleted: readonly string[] = []): SignWords {
  const dictionary = new Dictionary(64);
  for (const word of words) dictionary.set(word, 5, undefined);
  for (const word of deleted) dictionary.set(word, 0, undefined);
  return new SignWords(dictionary, (word) => deleted.includes(word));
}

/** The words found in a text, from a list of words that are known. */
function found(text: string, words: readonly string[] = [], deleted: readonly string[] = []): string[] {
  return signWords(words, deleted)
    .find(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe("SignWords", () => {
  it.each([
    ["我用C++和.NET寫程式", ["C++", ".NET"]],
    ["買一件T-shirt，連Wi-Fi", ["T-shirt", "Wi-Fi"]],
    ["C#、F#與Node.js", ["C#", "F#", "Node.js"]],
    ["ASP.NET 4.5, C++11, snake_case", ["ASP.NET", "C++11", "snake_case"]],
    ["AT&T isn't GPT-4", ["AT&T", "isn't", "GPT-4"]],
    ["It's done. (e.g. this-one.)", ["It's", "e.g", "this-one"]],
    ["A+B=C, 3.5%, 2020-01-01, 18+, ...NET, -x-, 'a'", []],
  ] as const)("finds the Latin words with signs of %j", (text, words) => expect(found(text)).toEqual(words));

  it("finds words of the dictionary, whatever signs they have", () => {
    const words = ["卡尔·马克思", "Edu Trust认证", "TCP/IP", "γ射线", "𠮷野家"];
    const text = "卡尔·马克思的Edu Trust认证用TCP/IP，γ射线照𠮷野家";
    expect(found(text, words)).toEqual(words);
    expect(found("江大桥，北京", ["江大桥", "北京"])).toEqual([]); // no signs
  });

  it("takes the first of those that overlap, and the longest of those that begin together", () => {
    expect(found("T-shirt-shop", ["T-shirt"])).toEqual(["T-shirt-shop"]);
    expect(found("C++語言", ["C++", "C++語言"])).toEqual(["C++語言"]);
    expect(found("a/b/c", ["a/b", "b/c"])).toEqual(["a/b"]);
  });

  it("takes no part of a longer Latin word", () => {
    expect(found("ABC/D C/Dx C/D", ["C/D"])).toEqual(["C/D"]);
    expect(found(".NETworks", [".NET"])).toEqual([".NETworks"]);
  });

  it("does not find what was deleted, unless it was added again", () => {
    expect(found("T-shirt C++", [], ["T-shirt"])).toEqual(["C++"]);
    expect(found("T-shirt", ["T-shirts"], [])).toEqual(["T-shirt"]); // what a word begins with is not deleted
    const dictionary = new Dictionary(8);
    dictionary.set("T-shirt", 5, undefined);
    expect(new SignWords(dictionary, () => true).find("T-shirt")).toEqual([{ start: 0, end: 7 }]);
  });

  it("leaves nothing out of a text, and nothing twice", () => {
    const text = fc
      .array(fc.constantFrom(..."甲乙Cx+#.-& '/1😀\ud83d", "T-shirt", ".NET", "甲·乙"))
      .map((all) => all.join(""));
    const words = signWords(["甲·乙", "x/1", "+甲"]);
    fc.assert(
      fc.property(text, (given) => {
        const parts = words.around(given, (part) => [...part.split("")], (word) => [word]); // prettier-ignore
        expect(parts.join("")).toBe(given);
      }),
    );
  });
});
