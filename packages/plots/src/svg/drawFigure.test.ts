import type { Figure } from "../figure/Figure.js";
import { drawFigure } from "./drawFigure.js";

const values = Float64Array.of(1, 2);
const axis = { kind: "numbers", label: "", min: 0, max: 3 } as const;
const layers = [{ kind: "line", name: "", place: 0, x: values, y: values }] as const;
const figure: Figure = {
  ...{ caller: "f", title: "", width: 640, height: 400, theme: "light", language: "zh-TW" },
  panels: [{ kind: "plot", title: "收盤價 < 600", x: axis, y: axis, layers }],
};

describe("drawFigure", () => {
  const { svg, targets } = drawFigure(figure);

  it("is an SVG document of its size, with a name for those who cannot see it", () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="640" height="400" viewBox="0 0 640 400"/);
    expect(svg).toContain('role="img" aria-label="收盤價 &lt; 600"');
    expect(svg).toContain("<title>收盤價 &lt; 600</title>");
    expect(targets).toHaveLength(2);
  });

  it("asks for the font of the PNG first, then for those of the systems", () => {
    expect(svg).toContain("font-family=\"'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei'");
  });

  it("writes nothing in bold, so that a PNG, whose font has one weight, is the same picture", () => {
    expect(drawFigure({ ...figure, title: "T" }).svg).not.toMatch(/font-weight|bold|<b>|<tspan/);
  });

  it("is called a chart where there is no title", () => {
    expect(drawFigure({ ...figure, panels: [] }).svg).toContain("<title>圖表</title>");
  });

  it("has no cut-out areas, which resvg draws eight times as slowly", () => {
    expect(svg).not.toMatch(/clip-path|mask|filter|opacity/);
  });
});
