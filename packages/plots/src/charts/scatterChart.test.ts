import { type PointData, scatterChart } from "./scatterChart.js";

describe("scatterChart", () => {
  it("draws each group with a marker of its own", () => {
    const svg = scatterChart({ 訓練: { x: [1, 2], y: [3, 4] }, 測試: { x: [1], y: [2] } }).svg();
    expect(svg).toMatch(/data-layer="0\.0"><path d="[^"]*a[^"]*" fill="#0072b2"\/>/);
    expect(svg).toMatch(/data-layer="0\.1"><path d="[^"]*h[^"]*" fill="#d55e00"\/>/);
    expect(svg).toContain(">訓練</text>");
  });

  it("draws 50,000 points small", async () => {
    const x = Float64Array.from({ length: 50_000 }, (_, i) => Math.sin(i));
    const y = Float64Array.from({ length: 50_000 }, (_, i) => Math.cos(i * 1.3));
    expect((await scatterChart({ x, y }).png()).length).toBeLessThan(200_000);
  });

  it("names what is wrong", () => {
    const wrong = (points: unknown) => () => scatterChart(points as PointData);
    expect(wrong({ x: [1, 2], y: [1] })).toThrow(
      "scatterChart: points.y must be a list of 2 numbers, as x is, got Float64Array(1).",
    );
    expect(wrong({ a: { x: [1], y: [NaN] } })).toThrow(
      'scatterChart: points["a"].y[0] must be a finite number, got NaN.',
    );
    expect(wrong({ a: [1, 2] })).toThrow(
      'scatterChart: points["a"] must be { x, y } with two lists of numbers, got [1, 2].',
    );
    expect(wrong([1, 2])).toThrow(
      "scatterChart: points must be { x, y } with two lists of numbers, or an object of such",
    );
  });
});
