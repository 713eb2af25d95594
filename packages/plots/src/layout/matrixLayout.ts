import type { MatrixPanel } from "../figure/Figure.js";
import { fitText } from "../text/fitText.js";
import { textWidth } from "../text/textWidth.js";
import { axisTicks, type Tick } from "./axisTicks.js";
import { ASCENT, DESCENT, type Label, LINE, type Rect, SIZES } from "./Label.js";
import { placeTitle } from "./placeTitle.js";
import { placeXTicks } from "./placeXTicks.js";
import { axisNames, TICK, xTickLabels, yTickLabel } from "./plotLayout.js";

/** Places of the parts of a heatmap, in pixels. */
export interface MatrixLayout {
  /** Area of the cells. */
  readonly frame: Rect;
  /** Title, names of the axes, of rows and columns, numbers beside the bar of colours. */
  readonly labels: readonly Label[];
  /** The bar that shows which colour stands for which value, from the highest down. */
  readonly bar: Rect;
  /** Size of the font in the cells; 0 where their texts do not fit. */
  readonly cellSize: number;
}

const [BAR_WIDTH, BAR_GAP, GAP] = [14, 14, 4];
const NAME_ROOM = LINE * SIZES.name + 4;
/** Shares of the room that the names of rows and columns may take. */
const MOST = 0.3;

/** Finds room for the cells, their names and the bar of colours. */
export function matrixLayout(panel: MatrixPanel, room: Rect): MatrixLayout {
  const title = placeTitle(panel.title, room);
  const top = room.y + title.height + 10;
  const nameOfY = panel.yLabel === "" ? 0 : NAME_ROOM;
  const below = TICK + GAP + (panel.xLabel === "" ? 0 : NAME_ROOM);
  const barTicks = ticksOfBar(panel);
  const barRoom =
    BAR_GAP + BAR_WIDTH + GAP + TICK + Math.max(...barTicks.map(({ text }) => textWidth(text, SIZES.tick)));
  const yNames = panel.yNames.map((name) => fitText(name, MOST * room.width, SIZES.tick));
  const [min, max] = [-0.5, panel.columns - 0.5];
  const axis = { label: "", kind: "names", min, max, names: panel.xNames, each: true } as const;

  let left = nameOfY + TICK + GAP + Math.max(...yNames.map((name) => textWidth(name, SIZES.tick)));
  let width = room.width - left - barRoom;
  let xTicks = placeXTicks(axis, width, MOST * room.height);
  for (let round = 0; round < 3 && xTicks.left + nameOfY > left; round++) {
    left = xTicks.left + nameOfY;
    width = room.width - left - barRoom;
    xTicks = placeXTicks(axis, width, MOST * room.height);
  }
  const height = Math.max(1, room.y + room.height - top - below - xTicks.height);
  const frame = { x: room.x + left, y: top, width, height };
  const bar = { x: frame.x + width + BAR_GAP, y: top, width: BAR_WIDTH, height };
  const xAt = (column: number) => frame.x + ((column + 0.5) * width) / panel.columns;
  return {
    frame,
    bar,
    labels: [
      ...title.labels,
      ...xTickLabels(xTicks, frame, xAt),
      ...rowLabels(yNames, frame),
      ...barLabels(barTicks, bar, panel.range),
      ...axisNames({ x: { label: panel.xLabel }, y: { label: panel.yLabel } }, room, frame),
    ],
    cellSize: cellSize(panel, frame),
  };
}

/** The names of the rows, of every n-th where they are lower than a line. */
function rowLabels(names: readonly string[], frame: Rect): Label[] {
  const rowHeight = frame.height / names.length;
  const every = Math.ceil((LINE * SIZES.tick) / rowHeight);
  const at = (row: number) => frame.y + (row + 0.5) * rowHeight;
  const labels = names.map((name, row) => yTickLabel(name, frame.x - TICK - GAP, at(row)));
  return labels.filter((_, row) => row % every === 0);
}

function ticksOfBar({ range: [min, max] }: MatrixPanel): Tick[] {
  if (min === max) return axisTicks({ label: "", kind: "numbers", min, max, places: [min] }, 1);
  return axisTicks({ label: "", kind: "numbers", min, max }, 5);
}

function barLabels(ticks: readonly Tick[], bar: Rect, [min, max]: readonly [number, number]): Label[] {
  const at = (value: number) =>
    max > min ? bar.y + bar.height * (1 - (value - min) / (max - min)) : bar.y + bar.height / 2;
  const every = Math.ceil((LINE * SIZES.tick * (ticks.length - 1)) / bar.height) || 1;
  return ticks
    .filter((_, i) => i % every === 0)
    .map(({ at: value, text }): Label => {
      return { ...yTickLabel(text, bar.x + bar.width + TICK + GAP, at(value)), anchor: "start" };
    });
}

/** The largest font with which all texts fit into their cells. */
function cellSize({ texts, rows, columns }: MatrixPanel, frame: Rect): number {
  if (texts === undefined) return 0;
  const sizes = [14, 12, 10, 9];
  const fits = (size: number) => {
    const widest = Math.max(...texts.map((text) => textWidth(text, size)));
    return widest + 6 <= frame.width / columns && (ASCENT + DESCENT) * size + 2 <= frame.height / rows;
  };
  return sizes.find(fits) ?? 0;
}
