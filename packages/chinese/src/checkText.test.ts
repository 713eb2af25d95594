import { checkText, checkWord } from "./checkText.js";

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
