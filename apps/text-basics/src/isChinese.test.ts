import { isChinese } from "./isChinese.js";

describe("isChinese", () => {
  it.each(["我喜歡跑步，你呢？", "我用 Python 寫程式", "字"])("says so of %j", (sentence) => {
    expect(isChinese(sentence)).toBe(true);
  });

  it.each(["I love jogging, and you?", "3.5%", "café", "，。？", ""])("does not say so of %j", (sentence) => {
    expect(isChinese(sentence)).toBe(false);
  });
});
