import { plotFindings } from "./plotFindings.js";

describe("plotFindings", () => {
  it("finds what the checks look at", async () => {
    const { svg, html, terminal, png } = await plotFindings();
    expect(svg).toContain(">收盤價盲測結果</text>");
    expect(html).toContain("<!doctype html>");
    expect(terminal).toContain("預測值");
    expect(png).toBe("PNG of 800 x 500, drawn");
  });
});
