import type { Axis } from "../figure/Figure.js";
import { fitText } from "../text/fitText.js";
import { textWidth } from "../text/textWidth.js";
import { axisTicks, type Tick } from "./axisTicks.js";
import { ASCENT, DESCENT, LINE, SIZES } from "./Label.js";

/** Texts below the x axis, before it is known where the axis begins. */
export interface XTicks {
  readonly ticks: readonly Tick[];
  /** Degrees by which the texts are turned, from 0 to 90; they then end below their ticks. */
  readonly turn: number;
  /** Height that they take, in pixels. */
  readonly height: number;
  /** Room that the first text needs left of its tick, and the last one right of it. */
  readonly left: number;
  readonly right: number;
}

/** Texts, and whether every tick has one. */
type Choice = XTicks & { readonly complete: boolean };

/** Distance between two texts in one line, in pixels. */
const GAP = 10;
const TURNS = [30, 45, 60, 90];
/** Fewer texts than this side by side are too few, where turned ones would be more. */
const FEW = 5;
/** Pixels from one turned text to the next, where their number is free. */
const TURNED_DISTANCE = 60;
/** Share of the plot's width that turned texts may reach to the left. */
const MOST_LEFT = 0.4;
/** Pixels that they may reach there in any case: a date has room. */
const LEAST_LEFT = 64;

/**
 * Chooses the texts below the x axis so that no two of them touch: side by side where they fit, else turned, else fewer.
 *
 * @param width of the plot, in pixels
 * @param room height that the texts may take at most, in pixels
 */
export function placeXTicks(axis: Axis, width: number, room: number): XTicks {
  if (axis.turn !== undefined && axis.turn > 0) return turned(axis, axis.turn, width, room);
  const flat = flatTicks(axis, width);
  if (axis.turn === 0) return flat;
  if (flat.ticks.length >= FEW && axis.tickEvery === undefined && !axis.each) return flat;
  const coarse = axis.kind === "time" && axis.places === undefined; // weeks are followed by months
  if (flat.complete && !coarse) return flat;
  const choices = TURNS.map((turn) => turned(axis, turn, width, room));
  const complete = choices.find((choice) => choice.complete);
  if (!complete && flat.ticks.length >= FEW) return mostOf(choices, flat);
  const best = complete ?? choices[0]!;
  return best.ticks.length > flat.ticks.length ? best : flat;
}

/** Turned names where all of them have no room: those that are at least twice as many as side by side. */
function mostOf(choices: readonly Choice[], flat: Choice): XTicks {
  return choices.find(({ ticks }) => ticks.length >= 2 * flat.ticks.length) ?? flat;
}

/** Texts side by side: of names every n-th, of numbers fewer round ones. */
function flatTicks(axis: Axis, width: number): Choice {
  const fits = (ticks: readonly Tick[]) => {
    const room = smallestStep(ticks) * pixelsPerUnit(axis, width);
    return ticks.length < 2 || ticks.every(({ text }) => textWidth(text, SIZES.tick) + GAP <= room);
  };
  const given = axis.kind === "names" || axis.places !== undefined;
  if (given) {
    const all = axisTicks(axis, 0);
    let every = 1;
    while (!fits(nth(all, every)) && every < all.length) every++;
    return { ...extents(axis, nth(all, every), width), complete: every === 1 };
  }
  for (let count = Math.max(2, Math.min(10, Math.floor(width / 50))); count > 1; count--) {
    const ticks = axisTicks(axis, count);
    if (ticks.length > 0 && fits(ticks)) return { ...extents(axis, ticks, width), complete: true };
  }
  return { ...extents(axis, axisTicks(axis, 2).slice(0, 1), width), complete: true };
}

/** Room that texts side by side need. */
function extents(axis: Axis, ticks: readonly Tick[], width: number): XTicks {
  const perUnit = pixelsPerUnit(axis, width);
  const shown = ticks.map(({ at, text }) => ({ at, text: fitText(text, width, SIZES.tick) }));
  const [first, last] = [shown[0], shown.at(-1)];
  const half = (tick: Tick | undefined) => textWidth(tick?.text ?? "", SIZES.tick) / 2;
  const offset = (tick: Tick | undefined) => ((tick?.at ?? axis.min) - axis.min) * perUnit;
  const left = Math.max(0, half(first) - offset(first));
  const right = Math.max(0, half(last) - (width - offset(last)));
  return { ticks: shown, turn: 0, height: LINE * SIZES.tick, left, right };
}

/** Texts that are turned: as many as keep a line's height between them, cut to the room that there is. */
function turned(axis: Axis, turn: number, width: number, room: number): Choice {
  const all = axisTicks(axis, Math.max(2, Math.floor(width / TURNED_DISTANCE)));
  const perUnit = pixelsPerUnit(axis, width);
  const radians = (turn * Math.PI) / 180;
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)];
  const lineHeight = (ASCENT + DESCENT) * SIZES.tick;
  const longest = Math.min((room - lineHeight * cos) / sin, Math.max(LEAST_LEFT, MOST_LEFT * width) / cos);
  let every = 1;
  while (smallestStep(nth(all, every)) * perUnit < (lineHeight + 2) / sin && every < all.length) every++;
  const ticks = nth(all, every).map(({ at, text }) => ({ at, text: fitText(text, longest, SIZES.tick) }));
  const widest = Math.max(0, ...ticks.map(({ text }) => textWidth(text, SIZES.tick)));
  const height = widest * sin + lineHeight * cos;
  // The upper corner at the end of a text stands to the right of its anchor, the lower corner at its beginning to the left.
  const reach = ({ text }: Tick) => textWidth(text, SIZES.tick) * cos + lineHeight * sin;
  const left = Math.max(0, ...ticks.map((tick) => reach(tick) - (tick.at - axis.min) * perUnit));
  return { ticks, turn, height, left, right: lineHeight * sin, complete: every === 1 };
}

function nth(ticks: readonly Tick[], every: number): readonly Tick[] {
  return ticks.filter((_, i) => i % every === 0);
}

function smallestStep(ticks: readonly Tick[]): number {
  let step = Infinity;
  for (let i = 1; i < ticks.length; i++) step = Math.min(step, Math.abs(ticks[i]!.at - ticks[i - 1]!.at));
  return step;
}

function pixelsPerUnit({ min, max }: Axis, width: number): number {
  return max > min ? width / (max - min) : 0;
}
