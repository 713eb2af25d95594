import {
  barChart,
  type Chart,
  confusionMatrixChart,
  embeddingScatter,
  heatmap,
  histogram,
  lineChart,
  scatterChart,
  sparkline,
  trainingCurves,
} from "../index.js";

const values = [3, 1, 2];
const charts: Readonly<Record<string, Chart>> = {
  barChart: barChart({ a: 1, b: 2 }),
  confusionMatrixChart: confusionMatrixChart([
    [1, 2],
    [3, 4],
  ]),
  embeddingScatter: embeddingScatter(
    [
      [1, 0],
      [0, 1],
      [1, 1],
    ],
    ["好", "差", "普通"],
  ),
  heatmap: heatmap([
    [1, 2],
    [3, 4],
  ]),
  histogram: histogram(values),
  lineChart: lineChart({ 預測值: values, 真實值: values }, { title: "收盤價" }),
  scatterChart: scatterChart({ x: values, y: values }),
  sparkline: sparkline(values),
  trainingCurves: trainingCurves({ loss: values, val_loss: values }),
};

describe.each(Object.entries(charts))("makeChart, as %s uses it", (name, chart) => {
  it("gives SVG, a PNG below 200 KB, a page and text, the same each time", async () => {
    expect(chart.svg()).toMatch(/^<svg [^]*<\/svg>$/);
    expect(chart.svg()).toBe(chart.svg());
    expect(chart.svg()).not.toMatch(/NaN|undefined|Infinity/);
    expect(chart.html()).toContain(chart.svg().slice(4));
    expect(chart.terminal()).not.toMatch(/NaN|undefined|\n$/);
    const png = await chart.png();
    expect(String.fromCharCode(...png.subarray(1, 4))).toBe("PNG");
    expect(png.length).toBeLessThan(200_000);
  });

  it("names a wrong option of each", async () => {
    const all = chart as unknown as Record<"png" | "terminal", (options: object) => unknown>;
    await expect(all.png({ width: 0 })).rejects.toThrow(
      `${name}.png: width must be an integer from 1 to 16000, got 0.`,
    );
    await expect(all.png({ widht: 5 })).rejects.toThrow(
      `${name}.png: options must be made of width, fonts, got "widht".`,
    );
    await expect(all.png({ fonts: ["font.ttf"] })).rejects.toThrow(`${name}.png: fonts must be a list of Uint8Arrays`);
    expect(() => all.terminal({ columns: 20 })).toThrow(
      `${name}.terminal: columns must be an integer from 40 to 1000, got 20.`,
    );
    expect(() => all.terminal({ rows: Infinity })).toThrow(`${name}.terminal: rows must be an integer from 5 to 200`);
  });
});

describe("makeChart", () => {
  it("draws a PNG twice as wide as the chart unless told otherwise", async () => {
    const widthOf = (png: Uint8Array) => new DataView(png.buffer).getUint32(16);
    const chart = lineChart(values, { width: 300, height: 200 });
    expect(widthOf(await chart.png())).toBe(600);
    expect(widthOf(await chart.png({ width: 450 }))).toBe(450);
  });
});
