import fc from "fast-check";
import { formatDuration, formatRemaining } from "./formatTime.js";

describe("formatDuration", () => {
  // Values of `Progbar._format_time` of Keras 3.15, worked out by hand: 0 counts as seconds, ties go to the even number.
  it.each([
    [0, "0s/step"],
    [1, "1s/step"],
    [2.5, "2s/step"],
    [0.9996, "1000ms/step"],
    [0.0315, "32ms/step"],
    [0.001, "1ms/step"],
    [0.00045, "450us/step"],
  ])("writes %d s as %s", (seconds, text) => {
    expect(formatDuration(seconds, "step")).toBe(text);
  });
});

describe("formatRemaining", () => {
  // The three formats of ETA in Keras's progbar.py: above an hour, above a minute, below.
  it.each([
    [0.9, "0s"],
    [60, "60s"],
    [60.5, "1:00"],
    [125, "2:05"],
    [3600, "60:00"],
    [3601, "1:00:01"],
    [3723.9, "1:02:03"],
    [360000, "100:00:00"],
  ])("writes %d s as %s", (seconds, text) => {
    expect(formatRemaining(seconds)).toBe(text);
  });

  it("can be read back to the second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seconds) => {
        const parts = formatRemaining(seconds).replace("s", "").split(":").map(Number);
        expect(parts.reduce((total, part) => total * 60 + part)).toBe(seconds);
      }),
    );
  });
});
