import { texts } from "./texts.js";

describe("texts", () => {
  it("has Chinese words for what the app's own settings may be", () => {
    const inChinese = (english: string) => {
      const [pattern, chinese] = texts["zh-TW"].phrases.find(([pattern]) => pattern.test(english))!;
      return english.replace(pattern, chinese);
    };
    expect(inChinese("2 meals")).toBe("2 餐");
    expect(inChinese("among 大魯麵, 煎餃")).toBe("這些餐點之一（大魯麵, 煎餃）");
  });
});
