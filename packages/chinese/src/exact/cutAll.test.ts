import { cutAll, wordsInside } from "./cutAll.js";
import { Dictionary } from "../data/Dictionary.js";

describe("cutAll", () => {
  const dictionary = new Dictionary(20);
  for (const word of ["清華", "清華大學", "華大", "大學", "來", "T恤", "AB"]) dictionary.set(word, 5, "n");

  it.each([
    ["來清華大學", ["來", "清華", "清華大學", "華大", "大學"]],
    ["在清華", ["在", "清華"]],
    ["3.5x", ["3", ".", "5x"]],
    ["，。 a\r\n", ["，。", " ", "", "a", "", "\r\n", ""]],
    ["", []],
  ])("finds in %j what jieba's full mode finds", (text, words) => {
    expect(cutAll(dictionary, text)).toEqual(words);
  });
});

describe("wordsInside", () => {
  it("has the word, and those of two or more characters inside it, by where they begin", () => {
    const dictionary = new Dictionary(20);
    for (const word of ["AB", "ABC", "BC", "C", "AB-C"]) dictionary.set(word, 5, "n");
    expect(wordsInside(dictionary, "AB-CBC")).toEqual(["AB", "AB-C", "AB-CBC", "BC"]);
    expect(wordsInside(dictionary, "x-y")).toEqual(["x-y"]);
  });
});
