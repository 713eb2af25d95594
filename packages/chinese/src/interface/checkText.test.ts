import { checkText, checkUserDictionary, checkWord } from "./checkText.js";

describe("checkText", () => {
  it("takes any text, and nothing else", () => {
    expect(checkText("cut", "")).toBe("");
    expect(() => checkText("cut", ["我"])).toThrow('cut: text must be a string, got ["我"].');
  });
});

describe("checkWord", () => {
  it("takes any text that is not empty", () => {
    expect(checkWord("addWord", "word", " ")).toBe(" ");
    expect(() => checkWord("addWord", "word", "")).toThrow('addWord: word must be a string that is not empty, got "".');
  });
});

describe("checkUserDictionary", () => {
  it("takes lines, and no path", () => {
    expect(checkUserDictionary("C/C++ 5 n")).toBe("C/C++ 5 n");
    expect(() => checkUserDictionary("a.txt")).toThrow(
      "loadUserDictionary: text must be the lines of a user dictionary",
    );
    expect(() => checkUserDictionary(5)).toThrow("got 5.");
  });
});
