import { readOptions } from "@seqloom/array";
import { axesOptions, chartOptions, LARGEST, sizeOptions, SMALLEST, texts } from "./chartOptions.js";

const read = (options: object) => readOptions("chart", axesOptions, options);

describe("chartOptions", () => {
  it("have a size, the light theme and English by default", () => {
    expect(readOptions("chart", chartOptions, {})).toEqual({
      ...{ title: "", width: 640, height: 400, theme: "light", language: "en" },
    });
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

describe("sizeOptions", () => {
  it("have another size by default, and another smallest one", () => {
    const sizes = sizeOptions(160, 32, { width: 16, height: 12 });
    expect(readOptions("sparkline", sizes, { width: 16 })).toEqual({ width: 16, height: 32 });
  });
});

describe("texts", () => {
  it("take a list of texts", () => {
    const table = { names: texts() };
    expect(readOptions("f", table, {})).toEqual({ names: undefined });
    expect(readOptions("f", table, { names: ["a"] }).names).toEqual(["a"]);
    expect(() => readOptions("f", table, { names: ["a", 1] })).toThrow(
      'f: names must be a list of texts, got ["a", 1].',
    );
  });
});
