import { colorOf, inkOn } from "./colorScale.js";
import { contrast } from "./contrast.js";
import { theme, THEME_NAMES } from "./themes.js";

const light = theme("light");

describe("colorOf", () => {
  it("goes from the first colour to the last, evenly", () => {
    expect(colorOf(light, "sequential", 0, [0, 10])).toBe(light.sequential[0]);
    expect(colorOf(light, "sequential", 10, [0, 10])).toBe(light.sequential.at(-1));
    expect(colorOf(light, "diverging", -3, [-3, 3])).toBe(light.diverging[0]);
  });

  it("takes the nearest end for a value outside, and the middle where all are equal", () => {
    expect(colorOf(light, "sequential", -5, [0, 10])).toBe(light.sequential[0]);
    expect(colorOf(light, "sequential", 15, [0, 10])).toBe(light.sequential.at(-1));
    expect(colorOf(light, "sequential", 4, [4, 4])).toBe(colorOf(light, "sequential", 0.5, [0, 1]));
  });

  it("has no more than 256 colours", () => {
    const colors = Array.from({ length: 5000 }, (_, i) => colorOf(light, "diverging", i, [0, 4999]));
    expect(new Set(colors).size).toBeLessThanOrEqual(256);
  });
});

describe("inkOn", () => {
  it("can be read on every colour of the scales", () => {
    for (const name of THEME_NAMES) {
      for (const scale of ["sequential", "diverging"] as const) {
        for (let i = 0; i <= 100; i++) {
          const color = colorOf(theme(name), scale, i, [0, 100]);
          expect(contrast(inkOn(color), color)).toBeGreaterThan(4.5);
        }
      }
    }
  });
});
