import { MARKERS, seriesStyle } from "./seriesStyle.js";
import { theme } from "./themes.js";

describe("seriesStyle", () => {
  const styles = Array.from({ length: 36 }, (_, place) => seriesStyle(theme("light"), place));

  it("draws the first series through, with circles, in blue", () => {
    expect(styles[0]).toEqual({ color: "#0072b2", dash: "", marker: "circle" });
  });

  it("gives neighbours another colour, other dashes and another marker, so that they differ in grey too", () => {
    for (const [i, style] of styles.slice(1).entries()) {
      for (const part of ["color", "dash", "marker"] as const) expect(style[part]).not.toBe(styles[i]![part]);
    }
  });

  it("has a look of its own for each of 36 series", () => {
    expect(new Set(styles.map(({ color, marker }) => color + marker)).size).toBe(36);
    expect(new Set(styles.slice(0, 6).map(({ marker }) => marker)).size).toBe(MARKERS.length);
  });
});
