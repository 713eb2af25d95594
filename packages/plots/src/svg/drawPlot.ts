import { seriesStyle } from "../colors/seriesStyle.js";
import type { Theme } from "../colors/themes.js";
import type { Layer, PlotPanel } from "../figure/Figure.js";
import type { Rect } from "../layout/Label.js";
import { LEGEND_LINE, type LegendItem, SAMPLE_WIDTH } from "../layout/placeLegend.js";
import { type PlotLayout, plotLayout, TICK } from "../layout/plotLayout.js";
import { textWidth } from "../text/textWidth.js";
import type { Drawing } from "./Drawing.js";
import { barLook, drawLayer } from "./drawLayer.js";
import { element, round } from "./element.js";
import { labelElement } from "./labelElement.js";
import { markerPath } from "./markerPath.js";

/** Place, room and colours of a panel. */
export interface PanelSettings {
  /** Place of the panel in its figure, counted from 0. */
  readonly place: number;
  readonly room: Rect;
  readonly theme: Theme;
  /** Text about names that the legend has no room for. */
  readonly more: (count: number) => string;
}

/** A plot with its axes and legend. */
export function drawPlot(panel: PlotPanel, { place, room, theme, more }: PanelSettings): Drawing {
  const layout = plotLayout(panel, room, more);
  const lines = panel.layers.filter(({ kind }) => kind === "line").length;
  const canvas = { layout, theme, x: panel.x, lines, bare: panel.bare === true };
  const drawn = panel.layers.map((layer, i) => {
    const name = `${place}.${i}`;
    const { svg, targets } = drawLayer(layer, name, canvas);
    return { svg: element("g", { "data-layer": name }, svg), targets };
  });
  const [grid, axes] = panel.bare ? ["", ""] : [gridOf(layout, theme), axesOf(layout, theme)];
  // Bars stand on the axes, which words and points lie on.
  const zero = panel.bare ? "" : zeroOf(layout, theme);
  const hasBars = panel.layers.some(({ kind }) => kind === "bars");
  const labels = layout.labels.map((label) => labelElement(label, label.size > 12 ? theme.text : theme.mutedText));
  const legend = layout.legend.items.map((item) => {
    const parts = [
      sampleOf(panel.layers[item.layer]!, item, theme),
      labelElement(item.label, theme.text),
      areaOf(item),
    ];
    return element("g", { "data-legend": `${place}.${item.layer}` }, ...parts);
  });
  const rest = layout.legend.rest.map((label) => labelElement(label, theme.mutedText));
  return {
    svg: [
      grid,
      ...(hasBars ? [] : [zero, axes]),
      ...drawn.map(({ svg }) => svg),
      ...(hasBars ? [zero, axes] : []),
      ...labels,
      ...legend,
      ...rest,
    ].join("\n"),
    targets: drawn.flatMap(({ targets }) => targets),
  };
}

function gridOf({ frame, yTicks }: PlotLayout, theme: Theme): string {
  const lines = yTicks.map((y) => `M${round(frame.x)},${round(y)}h${round(frame.width)}`);
  return element("path", { d: lines.join(""), stroke: theme.grid, fill: "none" });
}

/** A line at 0 where it lies between the ends of the y axis. */
function zeroOf({ frame, yAt }: PlotLayout, theme: Theme): string {
  const zero = yAt(0);
  if (zero <= frame.y || zero >= frame.y + frame.height) return "";
  return element("path", {
    d: `M${round(frame.x)},${round(zero)}h${round(frame.width)}`,
    stroke: theme.axis,
    fill: "none",
  });
}

function axesOf({ frame, xTicks }: PlotLayout, theme: Theme): string {
  const [left, right, bottom] = [frame.x, frame.x + frame.width, frame.y + frame.height];
  const ticks = xTicks.map((x) => `M${round(x)},${round(bottom)}v${TICK}`);
  const axes = `M${round(left)},${round(frame.y)}V${round(bottom)}H${round(right)}${ticks.join("")}`;
  return element("path", { d: axes, stroke: theme.axis, fill: "none" });
}

/** The area of a name of the legend with its sample, unseen, so that a click between the two counts. */
function areaOf({ label, x, y }: LegendItem): string {
  const left = x - SAMPLE_WIDTH / 2;
  const right = label.x + textWidth(label.text, label.size);
  const area = { x: left, y: y - LEGEND_LINE / 2, width: right - left, height: LEGEND_LINE };
  return element("rect", { ...area, fill: "none", "pointer-events": "all" });
}

/** A piece of line, a point or a bar beside a name of the legend. */
function sampleOf(layer: Layer, { x, y }: LegendItem, theme: Theme): string {
  const { color, dash, marker } = seriesStyle(theme, layer.place);
  const half = SAMPLE_WIDTH / 2;
  if (layer.kind === "bars") {
    return element("rect", { x: x - 7, y: y - 7, width: 14, height: 14, ...barLook(layer, theme) });
  }
  const point = element("path", { d: markerPath(marker, [x], [y], 3.6), fill: color });
  if (layer.kind === "points") return point;
  const dashes = layer.solid || dash === "" ? undefined : dash;
  const line = { d: `M${round(x - half)},${round(y)}h${SAMPLE_WIDTH}`, stroke: color, "stroke-width": 2 };
  return element("path", { ...line, "stroke-dasharray": dashes, fill: "none" }) + (layer.solid ? "" : point);
}
