import { MARKERS } from "../colors/seriesStyle.js";
import { markerPath } from "./markerPath.js";

/** The points of a path of straight steps, m, l, h, v and z, in pixels. */
function pointsOf(path: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MmlLhvz])(-?[\d.]+)?,?(-?[\d.]+)?/g)].flatMap(([, letter, a, b]) => {
    if (letter === "M") [x, y] = [Number(a), Number(b)];
    else if (letter === "m" || letter === "l") [x, y] = [x + Number(a), y + Number(b)];
    else if (letter === "h") x += Number(a);
    else if (letter === "v") y += Number(a);
    return letter === "M" || letter === "z" ? [] : [[x, y] as [number, number]];
  });
}

describe("markerPath", () => {
  it("draws a circle around its place", () => {
    expect(markerPath("circle", [100], [50], 4)).toBe("M100,50m4,0m-8,0a4,4 0 1,0 8,0a4,4 0 1,0 -8,0z");
  });

  it("draws all others around their places, about as large", () => {
    for (const marker of MARKERS.filter((name) => name !== "circle")) {
      const points = pointsOf(markerPath(marker, [100], [50], 4));
      const [x, y] = [points.map(([left]) => left), points.map(([, top]) => top)];
      expect(Math.abs((Math.min(...x) + Math.max(...x)) / 2 - 100)).toBeLessThan(0.1);
      expect(Math.max(...x) - Math.min(...x)).toBeGreaterThan(5);
      expect(Math.max(...x, ...y.map((top) => top + 50)) - 100).toBeLessThan(9);
    }
  });

  it("draws many in one path", () => {
    expect(markerPath("square", [1, 5], [2, 6], 1).match(/M/g)).toHaveLength(2);
  });
});
