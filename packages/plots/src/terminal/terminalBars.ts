import type { BarLayer, PlotPanel } from "../figure/Figure.js";
import { numberText } from "../text/numberText.js";
import { columnsOf, fitColumns } from "./columns.js";
import { headLine } from "./headLine.js";
import { glyphOf, legendLines } from "./terminalPlot.js";

/** Share of the columns that the names may take. */
const MOST_NAME = 0.4;

/** Bars as text, lying: the name, the bar, its value; above them the names of the axes. */
export function terminalBars({ x, y: { label }, layers: all }: PlotPanel, columns: number): string[] {
  const layers = all.filter((layer): layer is BarLayer => layer.kind === "bars");
  const { names } = layers[0]!;
  const values = layers.flatMap(({ y }) => [...y]);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const texts = layers.map(({ y }) => Array.from(y, numberText));
  const nameRoom = Math.min(Math.floor(MOST_NAME * columns), Math.max(...names.map(columnsOf)));
  const valueRoom = Math.max(...texts.flat().map((text) => text.length));
  const room = Math.max(1, columns - nameRoom - valueRoom - 4);
  const cells = (value: number) => (high > low ? Math.round((value / (high - low)) * room) : 0);
  const zero = cells(-low);
  const lines = names.flatMap((name, i) => {
    return layers.map((layer, at) => {
      const length = cells(layer.y[i]!);
      const glyph = layers.length === 1 ? "#" : glyphOf(layer);
      const start = " ".repeat(Math.max(0, length < 0 ? zero + length : zero));
      const bar = start + glyph.repeat(Math.abs(length));
      const shown = at === 0 ? fitColumns(name, nameRoom, "right") : " ".repeat(nameRoom);
      return `${shown} |${bar} ${texts[at]![i]!}`;
    });
  });
  return [...headLine(x.label, label, columns), ...lines, ...legendLines(layers.length > 1 ? layers : [], columns)];
}
