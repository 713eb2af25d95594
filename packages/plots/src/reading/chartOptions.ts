import { custom, integer, oneOf, type Option, optional, type OptionTable, string } from "@seqloom/array";
import { THEME_NAMES, type ThemeName } from "../colors/themes.js";
import { type Language, LANGUAGES } from "../text/words.js";

/** Options that every chart takes. */
export interface ChartOptions {
  /** Text above the chart. */
  readonly title?: string;
  /** Width in pixels; a PNG is twice as wide unless told otherwise. */
  readonly width?: number;
  /** Height in pixels. */
  readonly height?: number;
  /** Colours on white, or on dark grey. */
  readonly theme?: ThemeName;
  /** Language of the words that the chart brings along. */
  readonly language?: Language;
}

/** Options of charts with two axes. */
export interface AxesOptions extends ChartOptions {
  /** Text below the x axis. */
  readonly xLabel?: string;
  /** Text beside the y axis. */
  readonly yLabel?: string;
}

export const SMALLEST = { width: 240, height: 180 } as const;
export const LARGEST = { width: 4000, height: 4000 } as const;

/** Width and height of a chart, with the ones that it has by default. */
export function sizeOptions(width: number, height: number, smallest: { width: number; height: number } = SMALLEST) {
  return {
    width: integer({ min: smallest.width, max: LARGEST.width, default: width }),
    height: integer({ min: smallest.height, max: LARGEST.height, default: height }),
  };
}

/** The table of `ChartOptions`. */
export const chartOptions = {
  title: string({ default: "" }),
  ...sizeOptions(640, 400),
  theme: oneOf(THEME_NAMES, { default: "light" }),
  language: oneOf(LANGUAGES, { default: "en" }),
} satisfies OptionTable<ChartOptions>;

/** The table of `AxesOptions`. */
export const axesOptions = {
  ...chartOptions,
  xLabel: string({ default: "" }),
  yLabel: string({ default: "" }),
} satisfies OptionTable<AxesOptions>;

/** A list of texts, which may be left out. */
export function texts(): Option<readonly string[] | undefined> {
  const isTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === "string");
  return optional(custom<readonly string[]>("a list of texts", isTexts));
}
