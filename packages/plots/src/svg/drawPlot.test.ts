import { theme } from "../colors/themes.js";
import type { PlotPanel } from "../figure/Figure.js";
import { drawPlot } from "./drawPlot.js";

const values = Float64Array.of(1, 2, 3);
const axis = { kind: "numbers", label: "", min: 0, max: 3 } as const;
const panel: PlotPanel = {
  kind: "plot",
  title: "T",
  x: axis,
  y: { ...axis, min: -1 },
  layers: [
    { kind: "points", name: "Training loss", place: 0, x: values, y: values },
    { kind: "line", name: "Validation loss", place: 1, x: values, y: values, solid: true },
  ],
};
const settings = {
  ...{ place: 2, room: { x: 0, y: 0, width: 400, height: 300 }, theme: theme("dark"), more: String },
};

describe("drawPlot", () => {
  const { svg, targets } = drawPlot(panel, settings);

  it("groups the marks of each layer and its name in the legend under one name", () => {
    for (const layer of ["2.0", "2.1"]) {
      expect(svg).toContain(`<g data-layer="${layer}">`);
      expect(svg).toMatch(new RegExp(`<g data-legend="${layer}">.*loss</text><rect [^>]*pointer-events="all"/></g>`));
      expect(targets.filter((target) => target.layer === layer)).toHaveLength(3);
    }
  });

  it("draws in the colours of the theme", () => {
    for (const color of ["text", "mutedText", "axis", "grid"] as const) expect(svg).toContain(settings.theme[color]);
  });

  it("draws marks alone where the panel is bare", () => {
    expect(drawPlot({ ...panel, bare: true }, settings).svg).not.toMatch(/<text|data-legend/);
  });

  it("draws the axes and the line at 0 behind points and words, and before bars", () => {
    const zero = (drawn: string) => drawn.search(/<path d="M[\d.]+,[\d.]+h[\d.]+" stroke="#8d939b"/);
    expect(zero(svg)).toBeGreaterThan(0);
    expect(zero(svg)).toBeLessThan(svg.indexOf("data-layer"));
    expect(svg.lastIndexOf('stroke="#8d939b"')).toBeLessThan(svg.indexOf("data-layer"));
    const left = values.map((value) => value - 0.4);
    const bars = { kind: "bars", name: "", place: 0, left, right: values, y: values, names: ["a", "b", "c"] } as const;
    const withBars = drawPlot({ ...panel, layers: [bars] }, settings).svg;
    expect(zero(withBars)).toBeGreaterThan(withBars.indexOf("data-layer"));
  });

  it("shows bars as squares in the legend", () => {
    const bars = {
      kind: "bars",
      name: "b",
      place: 0,
      left: values,
      right: values,
      y: values,
      names: ["a", "b", "c"],
    } as const;
    expect(drawPlot({ ...panel, layers: [bars] }, settings).svg).toMatch(/data-legend="2.0"><rect/);
  });
});
