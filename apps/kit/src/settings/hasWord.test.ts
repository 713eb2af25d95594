import { hasWord } from "./hasWord.js";

describe("hasWord", () => {
  it("finds letters, digits and characters of any script", () => {
    for (const text of ["a", " 7!", "字", "「é」", "안녕"]) expect([text, hasWord(text)]).toEqual([text, true]);
  });

  it("does not take signs, blanks or emoji for words", () => {
    for (const text of ["", " \n", "，。？！", "...", "😀"]) expect([text, hasWord(text)]).toEqual([text, false]);
  });
});
