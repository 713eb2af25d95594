import type { Theme } from "./themes.js";

export const MARKERS = ["circle", "square", "triangle", "diamond", "cross", "star"] as const;
export type Marker = (typeof MARKERS)[number];

/** Lengths of strokes and gaps, in pixels; the first line is drawn through. */
const DASHES = ["", "7 3", "2 3", "9 3 2 3", "12 4", "5 2 1 2 1 2"] as const;

/** Look of one series. Two series differ in colour, dashes and marker, so that they can be told apart in grey as well. */
export interface SeriesStyle {
  readonly color: string;
  /** For the stroke-dasharray of SVG; "" for a line that is drawn through. */
  readonly dash: string;
  readonly marker: Marker;
}

/**
 * The look of a series by its place, counted from 0. Colours begin again after six; dashes and markers are then shifted by one,
 * so that 36 series differ.
 */
export function seriesStyle({ series }: Theme, place: number): SeriesStyle {
  const look = place + Math.floor(place / series.length);
  return {
    color: series[place % series.length]!,
    dash: DASHES[look % DASHES.length]!,
    marker: MARKERS[look % MARKERS.length]!,
  };
}
