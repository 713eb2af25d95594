import { textWidth } from "../text/textWidth.js";

/** A text at its place. */
export interface Label {
  readonly text: string;
  /** Place of the anchor on the baseline, in pixels. */
  readonly x: number;
  readonly y: number;
  /** Of the font, in pixels. */
  readonly size: number;
  readonly anchor: "start" | "middle" | "end";
  /** Degrees by which it is turned around its anchor, clockwise; left out: 0. */
  readonly angle?: number;
}

/** A rectangle in pixels, from its upper left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const SIZES = { title: 16, name: 13, tick: 12, legend: 12 } as const;

/** Height of letters and Han characters above the baseline and below it, as shares of the font size. */
export const ASCENT = 0.88;
export const DESCENT = 0.24;
/** Height of a line of text, as a share of the font size. */
export const LINE = 1.3;

/** Distance from the middle of a text down to its baseline. */
export function middleToBaseline(size: number): number {
  return 0.36 * size;
}

/** The rectangle around a text that is not turned. */
export function labelRect({ text, x, y, size, anchor }: Label): Rect {
  const width = textWidth(text, size);
  const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
  return { x: left, y: y - ASCENT * size, width, height: (ASCENT + DESCENT) * size };
}

/** Whether two rectangles have a point in common. */
export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a rectangle lies in another one. */
export function inside(a: Rect, b: Rect): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}
