/** Colours of a chart, as #rrggbb. */
export interface Theme {
  readonly background: string;
  readonly text: string;
  /** Numbers and names along the axes. */
  readonly mutedText: string;
  readonly axis: string;
  readonly grid: string;
  /** One for each series, then from the first again. */
  readonly series: readonly string[];
  /** Heatmaps: from the lowest value to the highest. */
  readonly sequential: readonly string[];
  /** Heatmaps with a middle: below it, the middle, above it. */
  readonly diverging: readonly string[];
}

export const THEME_NAMES = ["light", "dark"] as const;
export type ThemeName = (typeof THEME_NAMES)[number];

/**
 * The first two colours of the series are those of Okabe and Ito. All six differ by a distance in CIELAB of 20 and more, also
 * for people who lack one kind of cone, and stand out from the background by a contrast of 3 and more.
 *
 * @see https://jfly.uni-koeln.de/color/
 */
const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    background: "#ffffff",
    text: "#1b1e23",
    mutedText: "#4d525a",
    axis: "#6b7078",
    grid: "#e3e5e8",
    series: ["#0072b2", "#d55e00", "#222222", "#cc79a7", "#332288", "#666666"],
    sequential: ["#f7fbff", "#c6dbef", "#6baed6", "#2171b5", "#08306b"],
    diverging: ["#7f2704", "#d94801", "#fdae6b", "#f7f7f7", "#6baed6", "#2171b5", "#08306b"],
  },
  dark: {
    background: "#1b1e23",
    text: "#f1f3f5",
    mutedText: "#c3c8ce",
    axis: "#8d939b",
    grid: "#353a41",
    series: ["#56b4e9", "#e69f00", "#ffffff", "#c0508f", "#8f7fff", "#ffd27f"],
    sequential: ["#22282f", "#1f4e79", "#2f81b7", "#7fc1e8", "#f0f9ff"],
    diverging: ["#ffd9b3", "#f0851a", "#8a4309", "#2b3038", "#1f4e79", "#4aa3dc", "#d6eefc"],
  },
};

/** The colours of a theme. */
export function theme(name: ThemeName): Theme {
  return THEMES[name];
}
