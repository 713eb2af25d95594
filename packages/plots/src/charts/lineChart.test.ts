import { axisOf, lineChart } from "./lineChart.js";

const dates = ["2020-03-02", "2020-03-03", "2020-03-04"];
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

describe("lineChart", () => {
  it("draws several series over names, with a legend", () => {
    const chart = lineChart({ 預測值: [581, 585, 579], 真實值: [583, 584, 580] }, { x: dates, xLabel: "日期" });
    expect(textsOf(chart.svg())).toEqual(expect.arrayContaining([...dates, "日期", "預測值", "真實值", "580"]));
  });

  it("writes every n-th date, turned, as the slides do", () => {
    const days = Array.from({ length: 20 }, (_, i) => `2020-03-${String(i + 1).padStart(2, "0")}`);
    const svg = lineChart([...days.keys()], { x: days, tickEvery: 5, turnLabels: 30 }).svg();
    expect(textsOf(svg).filter((text) => text!.startsWith("2020"))).toEqual([days[0], days[5], days[10], days[15]]);
    expect(svg.match(/rotate\(-30 /g)).toHaveLength(4);
  });

  it("writes dates of one's own by their distance", () => {
    const days = Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(2020, 2, 1 + i)));
    const texts = textsOf(lineChart([...days.keys()], { x: days, tickEvery: 10 }).svg());
    expect(texts).toEqual(expect.arrayContaining(["2020-03-01", "2020-03-11"]));
  });

  it("breaks the line where a value is missing", () => {
    expect(lineChart([1, null, 3]).svg()).toMatch(/d="M[\d.,]+ZM[\d.,]+Z"/);
    expect(lineChart([null, null]).svg()).not.toContain("NaN");
  });

  it("counts steps in whole numbers, however few there are", () => {
    const texts = textsOf(lineChart([581, 582, 583]).svg());
    expect(texts.slice(0, 3)).toEqual(["0", "1", "2"]);
  });

  it("begins at 0 where that is wanted", () => {
    expect(textsOf(lineChart([581, 585], { x: ["a", "b"] }).svg())).not.toContain("0");
    expect(textsOf(lineChart([581, 585], { fromZero: true, x: ["a", "b"] }).svg())).toContain("0");
  });

  it("does not pass 0 where no value does", () => {
    const below = (values: number[]) => textsOf(lineChart(values).svg()).filter((text) => text!.startsWith("-"));
    expect(below([0.1, 5, 10])).toEqual([]);
    expect(textsOf(lineChart([-0.1, -5, -10]).svg()).at(-1)).toBe("0");
    expect(below([-1, 5, 10])).not.toEqual([]);
  });

  it("draws one point, equal values and huge numbers", () => {
    for (const values of [[5], [3, 3, 3], [1e300, -1e300], [0]])
      expect(lineChart(values).svg()).not.toMatch(/NaN|Infinity/);
  });

  it("keeps a picture of 420,000 values small", () => {
    const values = Float32Array.from({ length: 420_000 }, (_, i) => Math.sin(i / 10_000) + ((i * 7919) % 97) / 97);
    expect(lineChart(values).svg().length).toBeLessThan(60_000);
  });

  it("names what is wrong", () => {
    const wrong = (series: unknown, options?: object) => () => lineChart(series as number[], options);
    expect(wrong([])).toThrow("lineChart: series must be a list of numbers, got [].");
    expect(wrong({})).toThrow("lineChart: series must be a list of numbers, or an object of such lists by their names");
    expect(wrong([1, NaN])).toThrow(
      "lineChart: series[1] must be a finite number, or null for a missing value, got NaN.",
    );
    expect(wrong([1, 2], { x: [1] })).toThrow("lineChart: x must be a list of 2 places, one for each value, got [1].");
    expect(wrong([1, 2], { tickEvery: 0 })).toThrow("lineChart: tickEvery must be an integer of 1 or more, got 0.");
    expect(wrong([1, 2], { turnLabels: 100 })).toThrow("lineChart: turnLabels must be a number from 0 to 90, got 100.");
    expect(wrong([1, 2], { xlabel: "x" })).toThrow('got "xlabel". Did you mean xLabel?');
  });
});

describe("axisOf", () => {
  it("leaves some room at both ends", () => {
    expect(axisOf({ kind: "numbers", values: Float64Array.of(0, 100) }, undefined)).toMatchObject({
      min: -2,
      max: 102,
    });
    const names = { kind: "names", values: Float64Array.of(0, 1), names: ["a", "b"] } as const;
    expect(axisOf(names, 1)).toMatchObject({ min: -0.5, max: 1.5 });
  });

  it("has the places themselves for every n-th", () => {
    expect(axisOf({ kind: "numbers", values: Float64Array.of(3, 1) }, 2)).toMatchObject({
      places: [1, 3],
      tickEvery: 2,
    });
  });
});
