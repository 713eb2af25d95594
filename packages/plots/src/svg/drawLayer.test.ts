import { contrast } from "../colors/contrast.js";
import { theme, THEME_NAMES } from "../colors/themes.js";
import type { Axis, Layer, PlotPanel } from "../figure/Figure.js";
import { plotLayout } from "../layout/plotLayout.js";
import { barLook, drawLayer } from "./drawLayer.js";

const axis: Axis = { kind: "numbers", label: "step", min: 0, max: 10 };

function draw(layer: Layer, x: Axis = axis) {
  const panel: PlotPanel = { kind: "plot", title: "", x, y: axis, layers: [layer], bare: true };
  const layout = plotLayout(panel, { x: 0, y: 0, width: 100, height: 100 }, String);
  return drawLayer(layer, "0.0", { layout, theme: theme("light"), x, lines: 1, bare: false });
}
const floats = (...values: number[]) => Float64Array.from(values);

describe("drawLayer", () => {
  it("draws a line through its points, broken where a value is missing", () => {
    const { svg, targets } = draw({
      kind: "line",
      name: "",
      place: 0,
      x: floats(0, 5, 7, 10),
      y: floats(0, 10, NaN, 5),
    });
    expect(svg).toContain('d="M0,100L50,0M100,50Z"');
    expect(targets.map(({ x, y, text }) => [x, y, text])).toEqual([
      [0, 100, "step: 0\n0"],
      [50, 0, "step: 5\n10"],
      [100, 50, "step: 10\n5"],
    ]);
  });

  it("draws the second line in dashes, a validation line through and without markers", () => {
    const layer = { kind: "line", name: "b", place: 1, x: floats(0, 10), y: floats(0, 10) } as const;
    expect(draw(layer).svg).toContain('stroke-dasharray="7 3"');
    expect(draw({ ...layer, solid: true }).svg).not.toMatch(/dasharray|fill="#/);
  });

  it("draws points, with their words beside them and in the tooltip", () => {
    const { svg, targets } = draw({
      kind: "points",
      name: "",
      place: 0,
      x: floats(2, 8),
      y: floats(2, 8),
      words: ["好", "差"],
    });
    expect(svg).toContain(">好</text>");
    expect(targets.map(({ text }) => text)).toEqual(["好", "差"]);
  });

  it("draws bars from 0, up and down", () => {
    const x = { ...axis, kind: "names", min: -0.5, max: 1.5 } as const;
    const layer = {
      kind: "bars",
      name: "",
      place: 0,
      left: floats(-0.4, 0.6),
      right: floats(0.4, 1.4),
      y: floats(5, 2),
    } as const;
    const { svg, targets } = draw({ ...layer, names: ["晴", "雨"] }, x);
    expect(svg).toContain('d="M5,50H45V100H5ZM55,80H95V100H55Z"');
    expect(targets[0]).toEqual({ x: 25, y: 75, halfWidth: 20, halfHeight: 25, layer: "0.0", text: "晴\n5" });
  });

  it("says the name or the moment in the tooltip", () => {
    const layer = { kind: "points", name: "預測值", place: 0, x: floats(0), y: floats(1.5) } as const;
    expect(draw(layer, { ...axis, kind: "names", names: ["03-02"] }).targets[0]!.text).toBe("03-02\n預測值: 1.5");
    expect(draw(layer, { ...axis, kind: "time" }).targets[0]!.text).toBe("1970-01-01\n預測值: 1.5");
  });

  it("marks a long line here and there, where there are several", () => {
    const many = Float64Array.from({ length: 1000 }, (_, i) => i / 100);
    const layer = { kind: "line", name: "a", place: 0, x: many, y: many } as const;
    expect(draw(layer).svg).not.toContain('fill="#');
    expect(draw({ ...layer, x: floats(1, 2), y: floats(1, 2) }).svg.match(/M\d+,\d+m/g)).toHaveLength(2);
  });

  it("marks a point between two gaps, of which a line shows nothing", () => {
    const x = Float64Array.from({ length: 400 }, (_, i) => i / 40);
    const y = x.map((value, i) => ([99, 101].includes(i) ? NaN : value));
    const layer = { kind: "line", name: "", place: 1, x, y } as const;
    for (const solid of [false, true]) {
      expect(draw({ ...layer, solid }).svg).toMatch(/<path d="M25,75m[^M]*" fill="#d55e00"\/>/);
    }
    expect(draw({ ...layer, x: floats(5), y: floats(5), solid: true }).svg).toMatch(/<path d="M50,50m/);
  });

  it("draws smaller points where a curve has many", () => {
    const radiusOf = (x: Float64Array) =>
      Number(/a([\d.]+),/.exec(draw({ kind: "points", name: "", place: 0, x, y: x }).svg)![1]);
    expect(radiusOf(floats(1, 2, 3))).toBe(3.6);
    expect(radiusOf(Float64Array.from({ length: 40 }, (_, i) => i / 5))).toBe(2.5);
    expect(radiusOf(Float64Array.from({ length: 200 }, (_, i) => i / 20))).toBe(1.6);
    expect(radiusOf(Float64Array.from({ length: 40 }, (_, i) => (7 * i) % 10))).toBe(3.6); // no curve
  });

  it("sets words off from the lines behind them", () => {
    const layer = { kind: "points", name: "", place: 0, x: floats(2), y: floats(2), words: ["好"] } as const;
    expect(draw(layer).svg).toContain('stroke="#ffffff" stroke-width="3" stroke-linejoin="round" paint-order="stroke"');
  });
});

describe("barLook", () => {
  it.each(THEME_NAMES)("tells neighbours apart in grey, %s", (name) => {
    const empty = new Float64Array(0);
    const fillOf = (place: number) => {
      const bars = { kind: "bars", name: "", place, left: empty, right: empty, y: empty, names: [] } as const;
      return String(barLook(bars, theme(name)).fill);
    };
    for (let place = 1; place < 6; place++) expect(contrast(fillOf(place), fillOf(place - 1))).toBeGreaterThan(1.8);
  });

  it("fills the bars of one series and outlines those of the next", () => {
    const empty = new Float64Array(0);
    const bars = { kind: "bars", name: "", left: empty, right: empty, y: empty, names: [] } as const;
    expect(barLook({ ...bars, place: 0 }, theme("light"))).toEqual({ fill: "#0072b2", stroke: "#ffffff" });
    expect(barLook({ ...bars, place: 1 }, theme("light"))).toEqual({
      fill: "#f2cfb3",
      stroke: "#d55e00",
      "stroke-width": 1.5,
    });
  });
});
