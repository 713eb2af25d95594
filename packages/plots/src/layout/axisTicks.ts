import type { Axis } from "../figure/Figure.js";
import { dateText } from "../text/dateText.js";
import { tickTexts } from "../text/numberText.js";
import { scaleLinear, scaleUtc } from "../vendor/d3.js";

/** A tick by its value on the axis. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/**
 * The ticks of an axis: the places or names that it has, or else about `count` round numbers or moments between its ends.
 *
 * @param count of ticks, for an axis without places and names
 */
export function axisTicks(axis: Axis, count: number): Tick[] {
  const { kind, min, max, names, places } = axis;
  if (kind === "names")
    return everyNth(
      axis,
      (names ?? []).map((text, at) => ({ at, text })),
    );
  if (kind === "time") return everyNth(axis, timeTicks(axis, count));
  const values = places ?? scaleLinear([min, max], [0, 1]).ticks(count);
  const wanted = values.filter((value) => kind === "numbers" || Number.isInteger(value));
  const texts = tickTexts(wanted);
  return everyNth(
    axis,
    wanted.map((at, i) => ({ at, text: texts[i]! })),
  );
}

/** The axis with its ends moved to the next round numbers. */
export function roundEnds(axis: Axis, count: number): Axis {
  if (axis.kind !== "numbers") return axis;
  const [min = axis.min, max = axis.max] = scaleLinear([axis.min, axis.max], [0, 1]).nice(count).domain();
  return { ...axis, min, max };
}

function timeTicks({ min, max, places }: Axis, count: number): Tick[] {
  const moments = places ?? scaleUtc([min, max], [0, 1]).ticks(count).map(Number);
  const steps = moments.slice(1).map((moment, i) => moment - moments[i]!);
  const step = steps.length > 0 ? Math.min(...steps.map(Math.abs)) : Infinity;
  const shown = Number.isFinite(step) ? step : 86_400_000;
  return moments.map((at) => ({ at, text: dateText(at, shown) }));
}

function everyNth({ tickEvery = 1 }: Axis, ticks: Tick[]): Tick[] {
  return ticks.filter((_, i) => i % tickEvery === 0);
}
