import type { Axis, PlotPanel } from "../figure/Figure.js";
import { fitText } from "../text/fitText.js";
import { textWidth } from "../text/textWidth.js";
import { axisTicks, roundEnds, type Tick } from "./axisTicks.js";
import { ASCENT, type Label, LINE, middleToBaseline, type Rect, SIZES } from "./Label.js";
import { LEGEND_LINE, type Legend, placeLegend } from "./placeLegend.js";
import { placeTitle } from "./placeTitle.js";
import { placeXTicks, type XTicks } from "./placeXTicks.js";

/** Places of the parts of a plot, in pixels. */
export interface PlotLayout {
  /** Area of the marks. */
  readonly frame: Rect;
  /** Title, names of the axes, texts of the ticks. */
  readonly labels: readonly Label[];
  readonly legend: Legend;
  /** Places of the ticks along each axis. */
  readonly xTicks: readonly number[];
  readonly yTicks: readonly number[];
  /** The place of a value. */
  readonly xAt: (value: number) => number;
  readonly yAt: (value: number) => number;
}

/** Length of a tick and the distance to its text. */
export const TICK = 4;
const TEXT_GAP = 4;
const NAME_ROOM = LINE * SIZES.name + 4;
/** Shares of the height that the texts below the x axis and the legend may take. */
const [MOST_BELOW, MOST_LEGEND] = [0.3, 0.2];
const SMALLEST_MARGIN = 10;

/**
 * Finds room for everything around a plot: texts are cut or left out before they touch each other or leave the room.
 *
 * @param more text about names that the legend has no room for
 */
export function plotLayout(panel: PlotPanel, room: Rect, more: (count: number) => string): PlotLayout {
  if (panel.bare) return bareLayout(panel, room);
  const title = placeTitle(panel.title, room);
  const legendRoom = { ...room, y: room.y + title.height, height: Math.max(LEGEND_LINE, MOST_LEGEND * room.height) };
  const names = panel.layers.map(({ name }) => name);
  const legend = placeLegend(names, legendRoom, more);
  const top = legendRoom.y + legend.height + SMALLEST_MARGIN;
  const below = TICK + TEXT_GAP + (panel.x.label === "" ? 0 : NAME_ROOM);
  let [left, right] = [0, 0];
  let fitted = fitAxes(panel, { room, top, below, left, right });
  for (let round = 0; round < 4 && (fitted.left > left || fitted.right > right); round++) {
    [left, right] = [Math.max(left, fitted.left), Math.max(right, fitted.right)];
    fitted = fitAxes(panel, { room, top, below, left, right });
  }
  const { frame, y, yTicks, xTicks } = fitted;
  const xAt = scale(panel.x, frame.x, frame.x + frame.width);
  const yAt = scale(y, frame.y + frame.height, frame.y);
  return {
    frame,
    legend,
    labels: [
      ...title.labels,
      ...xTickLabels(xTicks, frame, xAt),
      ...yTicks.map(({ at, text }) => yTickLabel(text, frame.x - TICK - TEXT_GAP, yAt(at))),
      ...axisNames(panel, room, frame),
    ],
    xTicks: xTicks.ticks.map(({ at }) => xAt(at)),
    yTicks: yTicks.map(({ at }) => yAt(at)),
    xAt,
    yAt,
  };
}

interface Margins {
  readonly room: Rect;
  readonly top: number;
  readonly below: number;
  readonly left: number;
  readonly right: number;
}

/** The frame for given margins, with the ticks that fit there and the margins that these need. */
function fitAxes(panel: PlotPanel, { room, top, below, left, right }: Margins) {
  const width = Math.max(1, room.width - left - right);
  const xTicks = placeXTicks(panel.x, width, MOST_BELOW * room.height);
  const height = Math.max(1, room.y + room.height - top - below - xTicks.height);
  const count = Math.max(2, Math.min(8, Math.floor(height / 40)));
  const y = roundEnds(panel.y, count);
  const yTicks = axisTicks(y, count);
  const widest = Math.max(0, ...yTicks.map(({ text }) => textWidth(text, SIZES.tick)));
  const yRoom = widest + TICK + TEXT_GAP;
  const name = panel.y.label === "" ? 0 : NAME_ROOM;
  return {
    frame: { x: room.x + left, y: top, width, height },
    y,
    yTicks,
    xTicks,
    left: name + Math.max(yRoom, xTicks.left - (xTicks.turn === 0 ? name : 0)),
    right: Math.max(SMALLEST_MARGIN, xTicks.right),
  };
}

/** Labels below the x axis: centred, or turned and ending below their ticks. */
export function xTickLabels({ ticks, turn }: XTicks, frame: Rect, xAt: (value: number) => number): Label[] {
  const top = frame.y + frame.height + TICK + TEXT_GAP;
  const size = SIZES.tick;
  return ticks.map(({ at, text }: Tick): Label => {
    if (turn === 0) return { text, x: xAt(at), y: top + ASCENT * size, size, anchor: "middle" };
    const radians = (turn * Math.PI) / 180;
    const x = xAt(at) + middleToBaseline(size) * Math.sin(radians);
    return { text, x, y: top + ASCENT * size * Math.cos(radians), size, anchor: "end", angle: -turn };
  });
}

/** A label that ends at `x`, its middle at `y`. */
export function yTickLabel(text: string, x: number, y: number): Label {
  return { text, x, y: y + middleToBaseline(SIZES.tick), size: SIZES.tick, anchor: "end" };
}

/** The names of the axes: below, and turned on the left. */
export function axisNames({ x, y }: { x: { label: string }; y: { label: string } }, room: Rect, frame: Rect): Label[] {
  const size = SIZES.name;
  const labels: Label[] = [];
  if (x.label !== "") {
    const text = fitText(x.label, room.width, size);
    const half = textWidth(text, size) / 2;
    const middle = Math.min(Math.max(frame.x + frame.width / 2, room.x + half), room.x + room.width - half);
    labels.push({ text, x: middle, y: room.y + room.height - 0.25 * size, size, anchor: "middle" });
  }
  if (y.label !== "") {
    const text = fitText(y.label, frame.height, size);
    const middle = frame.y + frame.height / 2;
    labels.push({ text, x: room.x + ASCENT * size, y: middle, size, anchor: "middle", angle: -90 });
  }
  return labels;
}

/** Place of a value of an axis between two others; their middle where the axis has no length. */
function scale({ min, max }: Axis, from: number, to: number): (value: number) => number {
  if (max === min) return () => (from + to) / 2;
  return (value) => from + ((value - min) / (max - min)) * (to - from);
}

function bareLayout({ x, y }: PlotPanel, room: Rect): PlotLayout {
  return {
    frame: room,
    labels: [],
    legend: { items: [], rest: [], height: 0 },
    xTicks: [],
    yTicks: [],
    xAt: scale(x, room.x, room.x + room.width),
    yAt: scale(y, room.y + room.height, room.y),
  };
}
