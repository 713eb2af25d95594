import { fontTc } from "@seqloom/font-tc";
import { fontWidths } from "../testing/fontWidths.js";
import { textWidth } from "./textWidth.js";

describe("textWidth", () => {
  it("is that of Noto Sans TC for every character of ASCII, Chinese and the signs of a chart", async () => {
    const widthOf = fontWidths(await fontTc());
    const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i));
    for (const text of [...ascii, "預測值", "損失，準確度", "…", "「」"]) {
      expect({ text, width: textWidth(text, 1000) }).toEqual({ text, width: Math.round(widthOf(text) * 1000) });
    }
  });

  it("is never too small for other letters and signs of the font", async () => {
    const widthOf = fontWidths(await fontTc());
    for (const text of "éüßÆ©½αΩψ–—°±²μ√→★①") expect(textWidth(text, 1)).toBeGreaterThanOrEqual(widthOf(text));
  });

  it("counts marks over letters as nothing", () => {
    expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
  });
});
