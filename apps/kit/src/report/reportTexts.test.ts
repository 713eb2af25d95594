import { reportTexts } from "./reportTexts.js";

describe("reportTexts", () => {
  it("name the files of a run in both languages", () => {
    expect(reportTexts("zh-TW").files("out/a", ["b.svg"])).toBe("圖存在 out/a：\n  b.svg");
    expect(reportTexts("en").files("out/a", ["b.svg"])).toBe("Pictures in out/a:\n  b.svg");
  });

  it("say how to look at a report that cannot be opened", () => {
    expect(reportTexts("zh-TW").noOpener("xdg-open", "a.html")).toBe(
      "打不開報告：這裡沒有 xdg-open。請用瀏覽器打開 a.html",
    );
    expect(reportTexts("zh-TW").noDisplay("a.html")).toMatch(/沒有圖形介面/);
  });
});
