import fc from "fast-check";
import { normalQuantile } from "./normalQuantile.js";

describe("normalQuantile", () => {
  it("gives the numbers of Python's statistics.NormalDist().inv_cdf", () => {
    const known: [number, number][] = [
      [0.25, -0.6744897501960817],
      [0.9, 1.2815515655446008],
      [0.055, -1.5981931399228173],
      [0.001, -3.090232306167813],
      [1e-12, -7.034483825301132],
      [0.5, 0],
      [0.93, 1.4757910281791708],
    ];
    for (const [p, x] of known) expect(normalQuantile(p)).toBeCloseTo(x, 14);
  });

  it("rises, and mirrors itself at one half", () => {
    const share = fc.double({ min: 1e-9, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(normalQuantile(1 - a)).toBeCloseTo(-normalQuantile(a), 5); // 1 - a has few digits of a small a
        if (a < b) expect(normalQuantile(a)).toBeLessThanOrEqual(normalQuantile(b));
      }),
    );
  });
});
