import type { Layer, LineLayer, PlotPanel, PointLayer } from "../figure/Figure.js";
import { axisTicks, type Tick } from "../layout/axisTicks.js";
import { columnsOf, fitColumns, wrapColumns } from "./columns.js";
import { TextGrid } from "./TextGrid.js";

/** Marks of the series: letters of ASCII, since terminals disagree about how wide other signs are. */
const GLYPHS = "o*+x#@%&=abcdefghijklmnpqrstuvwyzABC";
/** Rows from one number of the y axis to the next, at least. */
const TICK_ROWS = 4;

/** Size of the text, in characters. */
export interface TextSize {
  readonly columns: number;
  /** Rows of the marks, without axes and legend. */
  readonly rows: number;
}

/** The mark of a layer in a terminal. */
export function glyphOf({ place }: Layer): string {
  return GLYPHS[place % GLYPHS.length]!;
}

/** Lines and points as text, with numbers beside and below them and a legend. */
export function terminalPlot(panel: PlotPanel, { columns, rows }: TextSize): string[] {
  const count = Math.max(2, Math.floor(rows / TICK_ROWS));
  const { y } = panel;
  const ticks = axisTicks(y, count);
  const widest = Math.max(...ticks.map(({ text }) => text.length));
  const grid = new TextGrid(columns - widest - 2, rows);
  const columnOf = scale(panel.x.min, panel.x.max, grid.columns - 1);
  const rowOf = (value: number) => rows - 1 - Math.round(scale(y.min, y.max, rows - 1)(value));
  for (const layer of panel.layers) {
    if (layer.kind === "line") drawLine(grid, layer, columnOf, rowOf);
    if (layer.kind === "points") drawPoints(grid, layer, columnOf, rowOf);
  }
  const numbers = new Map(ticks.map(({ at, text }) => [rowOf(at), text]));
  const body = grid.lines().map((line, row) => {
    const number = numbers.get(row);
    return `${(number ?? "").padStart(widest)} ${number === undefined ? "|" : "+"}${line}`.trimEnd();
  });
  const indent = " ".repeat(widest + 1);
  return [
    ...(panel.y.label === "" ? [] : [fitColumns(panel.y.label, columns).trimEnd()]),
    ...body,
    `${indent}+${"-".repeat(grid.columns)}`,
    `${indent} ${xTexts(panel, grid.columns, columnOf)}`.trimEnd(),
    ...(panel.x.label === "" ? [] : [indent + " " + fitColumns(panel.x.label, grid.columns, "middle").trimEnd()]),
    ...legendLines(panel.layers, columns),
  ];
}

/** The marks and names of the series. */
export function legendLines(layers: readonly Layer[], columns: number): string[] {
  const named = layers.filter(({ name }) => name !== "");
  return wrapColumns(
    named.map((layer) => `${glyphOf(layer)} ${layer.name}`),
    columns,
    "   ",
  );
}

/** Fills each column from the lowest to the highest value that the line has there. */
function drawLine(grid: TextGrid, layer: LineLayer, columnOf: Place, rowOf: Place): void {
  const glyph = glyphOf(layer);
  const { x, y } = layer;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(y[i]!)) continue;
    grid.set(Math.round(columnOf(x[i]!)), rowOf(y[i]!), glyph);
    if (i === 0 || Number.isNaN(y[i - 1]!)) continue;
    const [fromX, toX] = [columnOf(x[i - 1]!), columnOf(x[i]!)];
    const [fromY, toY] = [rowOf(y[i - 1]!), rowOf(y[i]!)];
    const steps = Math.ceil(Math.max(Math.abs(toX - fromX), Math.abs(toY - fromY)));
    for (let step = 1; step < steps; step++) {
      const share = step / steps;
      grid.set(Math.round(fromX + share * (toX - fromX)), Math.round(fromY + share * (toY - fromY)), glyph);
    }
  }
}

function drawPoints(grid: TextGrid, layer: PointLayer, columnOf: Place, rowOf: Place): void {
  const places = [...layer.x.keys()].filter((i) => !Number.isNaN(layer.y[i]!));
  const at = (i: number) => [Math.round(columnOf(layer.x[i]!)), rowOf(layer.y[i]!)] as const;
  for (const i of places) grid.set(...at(i), glyphOf(layer));
  for (const i of layer.words ? places : []) {
    const [column, row] = at(i);
    const word = layer.words![i]!;
    const width = columnsOf(word);
    const room = grid.columns - column - 1;
    if (width < room && grid.isFree(column + 1, row, Math.min(room, width + 2))) grid.write(column + 2, row, word);
    else if (grid.isFree(column - width - 2, row, width + 2)) grid.write(column - width - 1, row, word);
  }
}

/** The texts of the x axis in one line: all, or every n-th where they would touch each other. */
function xTexts({ x }: PlotPanel, columns: number, columnOf: Place): string {
  const grid = new TextGrid(columns, 1);
  const texts = ticksFor(x, columns).map(({ at, text }) => {
    const shown = fitColumns(text, Math.min(columns, columnsOf(text)));
    const width = columnsOf(shown);
    const from = Math.round(columnOf(at)) - Math.floor(width / 2);
    return { shown, from: Math.max(0, Math.min(columns - width, from)), width };
  });
  const everyNth = (n: number) => texts.filter((_, i) => i % n === 0);
  const touch = (list: typeof texts) =>
    list.some(({ from, width }, i) => from + width >= (list[i + 1]?.from ?? Infinity));
  let n = 1;
  while (touch(everyNth(n))) n++;
  for (const { from, shown } of everyNth(n)) grid.write(from, 0, shown);
  return grid.lines()[0]!;
}

function ticksFor(x: PlotPanel["x"], columns: number): Tick[] {
  return axisTicks(x, Math.max(2, Math.floor(columns / 14)));
}

type Place = (value: number) => number;

function scale(min: number, max: number, length: number): Place {
  return (value) => (max > min ? ((value - min) / (max - min)) * length : length / 2);
}
