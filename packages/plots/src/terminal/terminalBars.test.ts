import type { BarLayer, PlotPanel } from "../figure/Figure.js";
import { columnsOf } from "./columns.js";
import { terminalBars } from "./terminalBars.js";

const names = ["昨天的值", "GRU"];
const layer = (place: number, ...y: number[]): BarLayer => {
  const edges = new Float64Array(y.length);
  return { kind: "bars", name: `s${place}`, place, left: edges, right: edges, y: Float64Array.from(y), names };
};

const axis = { kind: "numbers", label: "", min: 0, max: 1 } as const;
const panelOf = (...layers: BarLayer[]): PlotPanel => ({ kind: "plot", title: "", x: axis, y: axis, layers });

describe("terminalBars", () => {
  it("has a name, a bar and a value in each line", () => {
    expect(terminalBars(panelOf(layer(0, 4, 2)), 22)).toEqual(["昨天的值 |######### 4", "     GRU |##### 2"]);
  });

  it("names the axes above", () => {
    const panel = { ...panelOf(layer(0, 4, 2)), x: { ...axis, label: "模型" }, y: { ...axis, label: "誤差" } };
    expect(terminalBars(panel, 22)[0]).toBe("模型 |  誤差 ->");
  });

  it("draws negative values to the left of 0", () => {
    expect(terminalBars(panelOf(layer(0, -1, 3)), 23)).toEqual(["昨天的值 |## -1", "     GRU |  ####### 3"]);
  });

  it("groups several series, with a legend", () => {
    expect(terminalBars(panelOf(layer(0, 4, 2), layer(1, 2, 4)), 22)).toEqual([
      ...["昨天的值 |ooooooooo 4", "         |***** 2", "     GRU |ooooo 2", "         |********* 4", "o s0   * s1"],
    ]);
  });

  it("stays within the columns", () => {
    const long = { ...layer(0, 4, 2), names: ["很長的名稱".repeat(20), "b"] };
    for (const line of terminalBars(panelOf(long), 40)) expect(columnsOf(line)).toBeLessThanOrEqual(40);
    expect(terminalBars(panelOf(layer(0, 0, 0)), 40)).toEqual(["昨天的值 | 0", "     GRU | 0"]);
  });
});
