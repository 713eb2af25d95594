import { fitText } from "../text/fitText.js";
import { textWidth } from "../text/textWidth.js";
import { type Label, LINE, middleToBaseline, type Rect, SIZES } from "./Label.js";

/** A name of the legend, with the place of its sample of line, point or bar. */
export interface LegendItem {
  /** Index of the layer. */
  readonly layer: number;
  readonly label: Label;
  /** Middle of the sample, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Legend {
  readonly items: readonly LegendItem[];
  /** Note with the number of names that had no room. */
  readonly rest: readonly Label[];
  readonly height: number;
}

export const SAMPLE_WIDTH = 26;
const [GAP, BETWEEN] = [6, 16];
export const LEGEND_LINE = LINE * SIZES.legend + 4;

/**
 * Places the names of the layers in lines, centred; where they do not fit, the last says how many more there are.
 *
 * @param names of the layers; those without one have no place in the legend
 * @param more text about the names that were left out
 */
export function placeLegend(names: readonly string[], room: Rect, more: (count: number) => string): Legend {
  const rows = Math.max(1, Math.floor(room.height / LEGEND_LINE));
  const named = [...names.entries()].filter(([, name]) => name !== "");
  for (let count = named.length; count >= 0; count--) {
    const hidden = named.length - count;
    const texts = named.slice(0, count).map(([layer, name]) => {
      const text = fitText(name, room.width - SAMPLE_WIDTH - GAP, SIZES.legend);
      return { layer, text, width: SAMPLE_WIDTH + GAP + textWidth(text, SIZES.legend) };
    });
    const rest = hidden > 0 ? fitText(more(hidden), room.width, SIZES.legend) : "";
    const all = rest === "" ? texts : [...texts, { layer: -1, text: rest, width: textWidth(rest, SIZES.legend) }];
    const lines = inLines(all, room.width);
    if (lines.length <= rows || count === 0) return place(lines, room);
  }
  return { items: [], rest: [], height: 0 };
}

interface Entry {
  readonly layer: number;
  readonly text: string;
  readonly width: number;
}

function inLines(entries: readonly Entry[], width: number): Entry[][] {
  const lines: Entry[][] = [];
  let used = Infinity;
  for (const entry of entries) {
    if (used + BETWEEN + entry.width > width) {
      lines.push([]);
      used = -BETWEEN;
    }
    lines.at(-1)!.push(entry);
    used += BETWEEN + entry.width;
  }
  return lines;
}

function place(lines: readonly Entry[][], room: Rect): Legend {
  const items: LegendItem[] = [];
  const rest: Label[] = [];
  for (const [row, line] of lines.entries()) {
    const width = line.reduce((sum, entry) => sum + entry.width, BETWEEN * (line.length - 1));
    const y = room.y + (row + 0.5) * LEGEND_LINE;
    let x = room.x + (room.width - width) / 2;
    for (const { layer, text, width: taken } of line) {
      const start = layer === -1 ? x : x + SAMPLE_WIDTH + GAP;
      const baseline = y + middleToBaseline(SIZES.legend);
      const label: Label = { text, x: start, y: baseline, size: SIZES.legend, anchor: "start" };
      if (layer === -1) rest.push(label);
      else items.push({ layer, label, x: x + SAMPLE_WIDTH / 2, y });
      x += taken + BETWEEN;
    }
  }
  return { items, rest, height: lines.length * LEGEND_LINE };
}
