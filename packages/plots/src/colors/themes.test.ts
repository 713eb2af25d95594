import { contrast, luminance, rgbOf } from "./contrast.js";
import { type Theme, theme, THEME_NAMES } from "./themes.js";

type Rgb = readonly [number, number, number];

/** Sight without one kind of cone: Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const SIGHT: Readonly<Record<string, readonly Rgb[]>> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(hex: string): Rgb {
  return rgbOf(hex).map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
}

/** CIELAB, of white as D65. */
function lab([red, green, blue]: Rgb): Rgb {
  const bend = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = bend((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = bend(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = bend((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: string, other: string, sight: readonly Rgb[]): number {
  const [a, b] = [one, other].map((hex) => {
    const light = linear(hex);
    const seen = sight.map((row) => row.reduce((sum, weight, i) => sum + weight * light[i]!, 0));
    return lab(seen.map((part) => Math.min(1, Math.max(0, part))) as unknown as Rgb);
  });
  return Math.hypot(...a!.map((part, i) => part - b![i]!));
}

describe.each(THEME_NAMES)("theme %s", (name) => {
  const colors: Theme = theme(name);

  it("has text and lines that stand out from the background", () => {
    for (const text of [colors.text, colors.mutedText]) expect(contrast(text, colors.background)).toBeGreaterThan(4.5);
    for (const line of [colors.axis, ...colors.series]) expect(contrast(line, colors.background)).toBeGreaterThan(3);
  });

  for (const [kind, sight] of Object.entries(SIGHT)) {
    it(`has series that can be told apart, by ${kind} sight`, () => {
      const pairs = colors.series.flatMap((one, i) => colors.series.slice(0, i).map((other) => [one, other] as const));
      for (const [one, other] of pairs) {
        expect({ one, other, near: distance(one, other, sight) < 20 }).toEqual({ one, other, near: false });
      }
    });
  }

  it("has heatmaps that go one way in grey: away from the background, or from a middle", () => {
    const grey = (list: readonly string[]) => list.map(luminance);
    const away = (list: readonly number[]) => {
      const distances = list.map((value) => Math.abs(value - luminance(colors.background)));
      return distances.every((value, i) => i === 0 || value > distances[i - 1]!);
    };
    expect(away(grey(colors.sequential))).toBe(true);
    expect(away(grey(colors.diverging.slice(3)))).toBe(true);
    expect(away(grey(colors.diverging.slice(0, 4).reverse()))).toBe(true);
  });
});
