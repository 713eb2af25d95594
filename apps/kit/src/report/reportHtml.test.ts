import { reportHtml } from "./reportHtml.js";
import { reportTexts } from "./reportTexts.js";

const facts = {
  app: "demo",
  about: "一個 <示範>",
  language: "zh-TW",
  moment: "2026-12-01 14:05:09",
  command: 'npm start -- demo --text "a & b"',
  settings: [],
} as const;

describe("reportHtml", () => {
  it("is a page in the language of the run, whose texts are shown as they are", () => {
    const html = reportHtml(facts, [{ kind: "text", text: "<b>" }], reportTexts("zh-TW"));
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-TW">/);
    for (const part of [
      "一個 &lt;示範&gt;",
      "&quot;a &amp; b&quot;",
      "<pre>&lt;b&gt;</pre>",
      "執行時間：2026-12-01 14:05:09",
    ]) {
      expect(html).toContain(part);
    }
  });

  it("shows one drawing of a picture: by the width of the page and the colours of the system", () => {
    const drawings = (["light", "dark"] as const).flatMap((theme) =>
      [true, false].map((isNarrow) => ({ theme, isNarrow, svg: `<svg id="${theme}"/>` })),
    );
    const html = reportHtml(facts, [{ kind: "picture", name: "curves", drawings }], reportTexts("en"));
    expect(html.match(/<div class="drawing (?:narrow|wide) (?:light|dark)">/g)).toHaveLength(4);
    expect(html).toContain('<figure id="curves">');
  });
});
