import { barChart } from "./barChart.js";

const barsOf = (svg: string) =>
  [...svg.matchAll(/data-layer="[^"]*"><path d="([^"]*)"/g)].map(([, d]) => d!.match(/M/g)!.length);

describe("barChart", () => {
  it("draws a bar for each name", () => {
    const svg = barChart({ "last value": 2.57, GRU: 2.31 }).svg();
    expect(barsOf(svg)).toEqual([2]);
    expect(svg).toContain(">last value</text>");
  });

  it("draws groups of several series", () => {
    const svg = barChart({ 訓練: [0.9, 0.8, 0.7], 驗證: [0.8, 0.7, 0.6] }, { labels: ["a", "b", "c"] }).svg();
    expect(barsOf(svg)).toEqual([3, 3]);
    expect(svg).toContain(">驗證</text>");
  });

  it("does not fill the picture with one bar", () => {
    const [, left, right] = /data-layer="0\.0"><path d="M([\d.]+),[\d.]+H([\d.]+)/
      .exec(barChart([3]).svg())!
      .map(Number);
    expect(right! - left!).toBeLessThan(160);
  });

  it("names every bar, turned where that needs less room", () => {
    const labels = Array.from({ length: 25 }, (_, i) => `第 ${i} 個詞`);
    const svg = barChart([...labels.keys()], { labels }).svg();
    for (const label of labels) expect(svg).toContain(`>${label}</text>`);
  });

  it("counts bars without names, and draws those of 0 and below", () => {
    const svg = barChart([0, -1, 2]).svg();
    expect(svg).toMatch(/>0<.*>1<.*>2</s);
    for (const values of [
      [0, 0],
      [-1, -2],
    ])
      expect(barChart(values).svg()).not.toMatch(/NaN|Infinity/);
  });

  it("names what is wrong", () => {
    const wrong = (values: unknown, options?: object) => () => barChart(values as number[], options);
    expect(wrong([])).toThrow("barChart: values must be a list of numbers, got [].");
    expect(wrong({ a: 1, b: NaN })).toThrow('barChart: values["b"] must be a finite number, got NaN.');
    expect(wrong({ a: 1, b: "2" })).toThrow('barChart: values["b"] must be a finite number, got "2".');
    expect(wrong([1, 2], { labels: ["a"] })).toThrow('barChart: labels must be a list of 2 texts, got ["a"].');
    expect(wrong({ a: 1 }, { labels: ["a"] })).toThrow(
      "barChart: labels must be left out where the numbers have names",
    );
    expect(wrong({ a: [1], b: [1, 2] })).toThrow('barChart: values["b"] must be a list of 1 numbers');
  });
});
