import fc from "fast-check";
import { placeWindows, type StepWindow, windowSpan } from "./stepWindow.js";

const window = (part: Partial<StepWindow> = {}): StepWindow => ({
  size: 3,
  strides: 1,
  dilationRate: 1,
  padding: "valid",
  ...part,
});

describe("windowSpan", () => {
  it("counts the steps that are left out", () => {
    expect(windowSpan(window())).toBe(3);
    expect(windowSpan(window({ dilationRate: 4 }))).toBe(9);
  });
});

describe("placeWindows", () => {
  it("lays windows as Keras does", () => {
    expect(placeWindows(window(), 9)).toEqual({ before: 0, after: 0, windows: 7 });
    expect(placeWindows(window({ padding: "same", size: 4 }), 9)).toEqual({ before: 1, after: 2, windows: 9 });
    expect(placeWindows(window({ padding: "causal", strides: 2 }), 9)).toEqual({ before: 2, after: 0, windows: 5 });
    expect(placeWindows(window(), 2).windows).toBe(0);
  });

  it("keeps every window inside the padded sequence, and has no room for one more", () => {
    const small = fc.integer({ min: 1, max: 5 });
    const any = fc.record({
      size: small,
      strides: small,
      dilationRate: small,
      padding: fc.constantFrom("valid", "same", "causal"),
    });
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 30 }), (given, steps) => {
        const { before, after, windows } = placeWindows(given, steps);
        const room = before + steps + after;
        const end = (windows - 1) * given.strides + windowSpan(given);
        if (windows > 0) expect(end).toBeLessThanOrEqual(room);
        if (given.padding !== "same") expect(end + given.strides).toBeGreaterThan(room);
        else expect(windows).toBe(Math.ceil(steps / given.strides));
      }),
    );
  });
});
