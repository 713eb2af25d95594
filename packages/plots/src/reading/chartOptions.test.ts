import { readOptions } from "@seqloom/array";
import { axesOptions, chartOptions, LARGEST, SMALLEST, text, texts } from "./chartOptions.js";

const read = (options: object) => readOptions("chart", axesOptions(), options);

describe("chartOptions", () => {
  it("have a size, the light theme and English by default", () => {
    expect(readOptions("chart", chartOptions(), {})).toEqual({
      ...{ title: "", width: 640, height: 400, theme: "light", language: "en" },
    });
    expect(readOptions("chart", chartOptions(160, 32, { width: 16, height: 12 }), { width: 16 }).width).toBe(16);
  });

  it("name what is wrong", () => {
    const sizes = `an integer from ${SMALLEST.width} to ${LARGEST.width}`;
    expect(() => read({ width: 100 })).toThrow(`chart: width must be ${sizes}, got 100.`);
    expect(() => read({ width: NaN })).toThrow(`chart: width must be ${sizes}, got NaN.`);
    expect(() => read({ height: Infinity })).toThrow(
      "chart: height must be an integer from 180 to 4000, got Infinity.",
    );
    expect(() => read({ theme: "sepia" })).toThrow('chart: theme must be "light" or "dark", got "sepia".');
    expect(() => read({ language: "zh" })).toThrow('chart: language must be "en" or "zh-TW", got "zh".');
    expect(() => read({ titel: "T" })).toThrow(/got "titel"\. Did you mean title\?/);
  });
});

describe("axesOptions", () => {
  it("add the names of the axes", () => {
    expect(read({ xLabel: "日期" })).toMatchObject({ xLabel: "日期", yLabel: "" });
    expect(() => read({ yLabel: 5 })).toThrow("chart: yLabel must be a text, got 5.");
  });
});

describe("text and texts", () => {
  it("take a text, and a list of them", () => {
    const table = { name: text("a name", "none"), names: texts("names") };
    expect(readOptions("f", table, {})).toEqual({ name: "none", names: undefined });
    expect(readOptions("f", table, { names: ["a"] }).names).toEqual(["a"]);
    expect(() => readOptions("f", table, { names: ["a", 1] })).toThrow(
      'f: names must be a list of texts, got ["a", 1].',
    );
  });
});
