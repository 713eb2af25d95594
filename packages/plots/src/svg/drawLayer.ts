import { mixColors } from "../colors/mixColors.js";
import { type SeriesStyle, seriesStyle } from "../colors/seriesStyle.js";
import type { Theme } from "../colors/themes.js";
import type { Axis, BarLayer, Layer, LineLayer, PointLayer } from "../figure/Figure.js";
import { type Points, thinLine, thinPoints } from "../figure/thin.js";
import { placeWords } from "../layout/placeWords.js";
import type { PlotLayout } from "../layout/plotLayout.js";
import { momentText } from "../text/dateText.js";
import { numberText } from "../text/numberText.js";
import { line } from "../vendor/d3.js";
import type { Drawing, Target } from "./Drawing.js";
import { type Attributes, element, round } from "./element.js";
import { labelElement } from "./labelElement.js";
import { markerPath } from "./markerPath.js";

/** Layout, colours and x axis that the layers of a panel share. */
export interface Canvas {
  readonly layout: PlotLayout;
  readonly theme: Theme;
  readonly x: Axis;
  /** Layers of the panel that are lines. */
  readonly lines: number;
  /** Whether all is small: markers have no room. */
  readonly bare: boolean;
}

const LINE_WIDTH = 2;
/** Fewer pixels than this from marker to marker are too few. */
const MARKER_DISTANCE = 60;
const MARKER_RADIUS = 3.6;
const SMALLEST_RADIUS = 1.6;
/** Share of the background in the area of every second series of bars. */
const PALENESS = 0.7;

/** The marks of a layer, with a target for each. */
export function drawLayer(layer: Layer, name: string, canvas: Canvas): Drawing {
  if (layer.kind === "bars") return drawBars(layer, name, canvas);
  const style = seriesStyle(canvas.theme, layer.place);
  return layer.kind === "line" ? drawLine(layer, name, style, canvas) : drawPoints(layer, name, style, canvas);
}

function drawLine(layer: LineLayer, name: string, style: SeriesStyle, canvas: Canvas): Drawing {
  const { xAt, yAt, frame } = canvas.layout;
  const points = thinLine(layer.x.map(xAt), layer.y.map(yAt), frame.width);
  const path = line<number>(
    (i) => points.x[i]!,
    (i) => points.y[i]!,
  )
    .digits(2)
    .defined((i) => !Number.isNaN(points.y[i]!))(points.x.keys());
  const stroke = {
    d: path ?? "",
    fill: "none",
    stroke: style.color,
    "stroke-width": canvas.bare ? 1.5 : LINE_WIDTH,
    "stroke-dasharray": layer.solid || style.dash === "" ? undefined : style.dash,
    "stroke-linejoin": "round",
    "stroke-linecap": "round",
  };
  const plain = layer.solid === true || canvas.bare;
  const marked = new Set([...(plain ? [] : markedPoints(points, layer.place, canvas)), ...lonePoints(points)]);
  const [x, y] = [Array.from(marked, (i) => points.x[i]!), Array.from(marked, (i) => points.y[i]!)];
  const look = plain ? ({ ...style, marker: "circle" } as const) : style;
  const markers = marked.size === 0 ? "" : markersPath(look, x, y, canvas.bare ? SMALLEST_RADIUS : MARKER_RADIUS);
  return { svg: element("path", stroke) + markers, targets: targetsOf(layer, points, name, canvas) };
}

/** Markers along a line: at each point where there is room, else at some, of each line at others. */
function markedPoints({ x, y }: Points, place: number, { layout, lines }: Canvas): number[] {
  const room = Math.max(2, Math.floor(layout.frame.width / MARKER_DISTANCE));
  const there = [...x.keys()].filter((i) => !Number.isNaN(y[i]!));
  if (there.length <= 3 * room) return there;
  if (lines === 1) return [];
  const every = Math.ceil(there.length / room);
  const first = Math.floor((every * ((place % lines) + 0.5)) / lines);
  return there.filter((_, at) => at % every === first);
}

/** Points between two gaps, of which a line alone would show nothing. */
function lonePoints({ y }: Points): number[] {
  const isThere = (i: number) => i >= 0 && i < y.length && !Number.isNaN(y[i]!);
  return [...y.keys()].filter((i) => isThere(i) && !isThere(i - 1) && !isThere(i + 1));
}

function drawPoints(layer: PointLayer, name: string, style: SeriesStyle, canvas: Canvas): Drawing {
  const { xAt, yAt, frame } = canvas.layout;
  const points = thinPoints(layer.x.map(xAt), layer.y.map(yAt));
  const radius = pointRadius(points, frame.width);
  const { words } = layer;
  const labels = words
    ? placeWords(
        points.index.map((i) => words[i]!),
        points.x,
        points.y,
        frame,
      )
    : [];
  return {
    svg:
      markersPath(style, points.x, points.y, radius) +
      labels.map((label) => labelElement(label, canvas.theme.text, canvas.theme.background)).join(""),
    targets: targetsOf(layer, points, name, canvas),
  };
}

/** Points are smaller where there are many, and where they stand side by side as those of a curve. */
function pointRadius({ x }: Points, width: number): number {
  const byCount = x.length > 2000 ? SMALLEST_RADIUS : x.length > 300 ? 2.4 : MARKER_RADIUS;
  const isCurve = x.every((left, i) => i === 0 || left > x[i - 1]!);
  return isCurve ? Math.max(SMALLEST_RADIUS, Math.min(byCount, width / x.length)) : byCount;
}

function markersPath(
  { color, marker }: SeriesStyle,
  x: readonly number[],
  y: readonly number[],
  radius: number,
): string {
  return element("path", { d: markerPath(marker, x, y, radius), fill: color });
}

function drawBars(layer: BarLayer, name: string, { layout, theme }: Canvas): Drawing {
  const { xAt, yAt } = layout;
  const targets: Target[] = [];
  let path = "";
  for (const [i, value] of layer.y.entries()) {
    const [left, right] = [xAt(layer.left[i]!), xAt(layer.right[i]!)];
    const [top, bottom] = [yAt(Math.max(0, value)), yAt(Math.min(0, value))];
    path += `M${round(left)},${round(top)}H${round(right)}V${round(bottom)}H${round(left)}Z`;
    targets.push({
      ...{
        x: (left + right) / 2,
        y: (top + bottom) / 2,
        halfWidth: (right - left) / 2,
        halfHeight: (bottom - top) / 2,
      },
      layer: name,
      text: `${layer.names[i]!}\n${withName(layer.name, numberText(value))}`,
    });
  }
  return { svg: element("path", { d: path, ...barLook(layer, theme) }), targets };
}

/** Every second series of bars is an outline around a paler area, so that neighbours differ in grey as well. */
export function barLook({ place }: BarLayer, theme: Theme): Attributes {
  const { color: fill } = seriesStyle(theme, place);
  if (place % 2 === 0) return { fill, stroke: theme.background };
  return { fill: mixColors(fill, theme.background, PALENESS), stroke: fill, "stroke-width": 1.5 };
}

function targetsOf(layer: LineLayer | PointLayer, points: Points, name: string, { x: axis }: Canvas): Target[] {
  const words = layer.kind === "points" ? layer.words : undefined;
  return points.index.flatMap((index, i) => {
    const [x, y] = [points.x[i]!, points.y[i]!];
    if (Number.isNaN(y)) return [];
    const value = withName(layer.name, numberText(layer.y[index]!));
    const text = words ? words[index]! : `${placeText(axis, layer.x[index]!)}\n${value}`;
    return { x, y, halfWidth: 0, halfHeight: 0, layer: name, text };
  });
}

function withName(name: string, value: string): string {
  return name === "" ? value : `${name}: ${value}`;
}

/** A place of the x axis as the tooltip has it: its name, moment or number. */
function placeText({ kind, names, label }: Axis, value: number): string {
  if (kind === "names") return names![value]!;
  if (kind === "time") return momentText(value);
  return withName(label, numberText(value));
}
