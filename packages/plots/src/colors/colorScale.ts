import { contrast } from "./contrast.js";
import { mixColors } from "./mixColors.js";
import type { Theme } from "./themes.js";

export const COLOR_SCALES = ["sequential", "diverging"] as const;
export type ColorScaleName = (typeof COLOR_SCALES)[number];

/** Colours that a scale has, so that cells of one colour can be drawn as one. */
const STEPS = 256;

/**
 * The colour of a value between `min` and `max`, evenly between the stops of the theme, in 256 steps. Where all values are
 * equal, the colour of the middle.
 */
export function colorOf(
  theme: Theme,
  name: ColorScaleName,
  value: number,
  [min, max]: readonly [number, number],
): string {
  const stops = theme[name];
  const share = max > min ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0.5;
  const at = (Math.round(share * (STEPS - 1)) / (STEPS - 1)) * (stops.length - 1);
  const below = Math.min(stops.length - 2, Math.floor(at));
  return mixColors(stops[below]!, stops[below + 1]!, at - below);
}

/** Black or white, whichever is read more easily on a colour. */
export function inkOn(color: string): string {
  return contrast("#000000", color) >= contrast("#ffffff", color) ? "#000000" : "#ffffff";
}
