import { custom, integer, oneOf, optional, type Option } from "@seqloom/array";
import { THEME_NAMES, type ThemeName } from "../colors/themes.js";
import { LANGUAGES, type Language } from "../text/words.js";

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

/** An option that takes a text. */
export function text(meaning: string, fallback = ""): Option<string> {
  return custom<string>("a text", (value) => typeof value === "string", { default: fallback, meaning });
}

/** A list of texts, which may be left out. */
export function texts(meaning: string): Option<readonly string[] | undefined> {
  const isTexts = (value: unknown) => Array.isArray(value) && value.every((one) => typeof one === "string");
  return optional(custom<readonly string[]>("a list of texts", isTexts, { meaning }));
}

/** The table of `ChartOptions`, with the size that a chart has by default. */
export function chartOptions(width = 640, height = 400, smallest: { width: number; height: number } = SMALLEST) {
  return {
    title: text("text above the chart"),
    width: integer({
      min: smallest.width,
      max: LARGEST.width,
      default: width,
      meaning: "width in pixels; a PNG is twice as wide unless told otherwise",
    }),
    height: integer({ min: smallest.height, max: LARGEST.height, default: height, meaning: "height in pixels" }),
    theme: oneOf(THEME_NAMES, { default: "light", meaning: "colours on white, or on dark grey" }),
    language: oneOf(LANGUAGES, { default: "en", meaning: "language of the words that the chart brings along" }),
  };
}

/** The table of `AxesOptions`. */
export function axesOptions(width?: number, height?: number) {
  return {
    ...chartOptions(width, height),
    xLabel: text("text below the x axis"),
    yLabel: text("text beside the y axis"),
  };
}
