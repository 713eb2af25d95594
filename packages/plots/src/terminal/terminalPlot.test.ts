import type { Layer, PlotPanel } from "../figure/Figure.js";
import { columnsOf } from "./columns.js";
import { glyphOf, legendLines, terminalPlot } from "./terminalPlot.js";

const steps = Float64Array.of(0, 1, 2, 3, 4);
const layers: Layer[] = [
  { kind: "points", name: "訓練損失", place: 0, x: steps, y: Float64Array.of(4, 3, 2, 1, 0) },
  { kind: "line", name: "驗證損失", place: 1, x: steps, y: Float64Array.of(4, 4, NaN, 4, 4) },
];
const panel: PlotPanel = {
  kind: "plot",
  title: "",
  x: { kind: "integers", label: "週期", min: 0, max: 4 },
  y: { kind: "numbers", label: "損失", min: 0, max: 4 },
  layers,
};

describe("terminalPlot", () => {
  it("draws points and lines, with numbers along both axes", () => {
    expect(terminalPlot(panel, { columns: 20, rows: 5 })).toEqual([
      "損失",
      "4 +*****       *****",
      "  |    o",
      "2 +        o",
      "  |            o",
      "0 +                o",
      "  +-----------------",
      "   0       2       4",
      "         週期",
      "o 訓練損失",
      "* 驗證損失",
    ]);
  });

  it("stays within the columns, down to 40, with names of any length", () => {
    const names = Array.from({ length: 60 }, (_, i) => `第 ${i} 個交易日的收盤價`);
    const x = { kind: "names", label: "很長的名稱".repeat(20), min: 0, max: 59, names } as const;
    for (const columns of [40, 80, 200]) {
      const lines = terminalPlot({ ...panel, x, y: { ...panel.y, label: x.label } }, { columns, rows: 16 });
      expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(columns);
    }
  });

  it("sets words beside points where there is room", () => {
    const words: Layer = {
      kind: "points",
      name: "",
      place: 0,
      x: Float64Array.of(0, 4),
      y: Float64Array.of(4, 0),
      words: ["好", "差"],
    };
    const text = terminalPlot({ ...panel, layers: [words] }, { columns: 40, rows: 5 }).join("\n");
    expect(text).toContain("+o 好");
    expect(text).toContain("差 o");
  });

  it("keeps a space between a word and the points beside it", () => {
    const crowd = Float64Array.from({ length: 9 }, (_, i) => 3.6 + i / 20);
    const [x, y] = [Float64Array.of(2, ...crowd), new Float64Array(10)];
    const words = ["word", ...Array.from(crowd, () => "")];
    const crowded: Layer = { kind: "points", name: "", place: 0, x, y, words };
    for (let columns = 20; columns < 60; columns++) {
      const text = terminalPlot({ ...panel, layers: [crowded] }, { columns, rows: 5 }).join("\n");
      expect(text).not.toMatch(/wordo|oword/);
    }
  });

  it("writes every n-th name below the axis, at equal distances", () => {
    const names = Array.from({ length: 60 }, (_, i) => `day ${i + 100}`);
    const x = { kind: "names", label: "", min: 0, max: 59, names } as const;
    const lines = terminalPlot({ ...panel, x }, { columns: 60, rows: 5 });
    const shown = Array.from(lines[7]!.matchAll(/\d+/g), ([day]) => Number(day));
    const steps = shown.slice(1).map((day, i) => day - shown[i]!);
    expect(shown.length).toBeGreaterThan(4);
    expect(new Set(steps).size).toBe(1);
  });
});

describe("glyphOf and legendLines", () => {
  it("give each series a sign of its own", () => {
    const signs = Array.from({ length: 36 }, (_, place) => glyphOf({ ...layers[0]!, place }));
    expect(new Set(signs).size).toBe(36);
    expect(legendLines(layers, 80)).toEqual(["o 訓練損失   * 驗證損失"]);
    expect(legendLines([{ ...layers[0]!, name: "" }], 80)).toEqual([]);
  });
});
