import fc from "fast-check";
import { keras3Look } from "./keras3Look.js";

const state = {
  ...{ current: 12, target: 157, finalize: false, elapsed: 0.4, secondsPerStep: 0.03, unitName: "step" },
  values: new Map([["loss", 0.6931]]),
};

/** Visible part of a text in a terminal. */
function withoutColours(text: string): string {
  return text.replace(/\u001b\[\d+m/g, ""); // eslint-disable-line no-control-regex -- colours begin with it
}

describe("keras3Look", () => {
  it("draws the bar, the part that is done in green", () => {
    const { text } = keras3Look.bar({ ...state, current: 78, target: 156 }, 20);
    expect(withoutColours(text)).toBe(" 78/156 ━━━━━━━━━━━━━━━━━━━━ 2s 30ms/step - loss: 0.6931");
    expect(text).toContain("\u001b[32m━━━━━━━━━━\u001b[0m\u001b[37m━━━━━━━━━━\u001b[0m");
  });

  it("writes the line of verbose 2", () => {
    const done = { ...state, current: 157, elapsed: 4.9 };
    expect(keras3Look.summary(done)).toBe("157/157 - 5s - 30ms/step - loss: 0.6931");
  });

  it("counts without a bar while nobody knows the end", () => {
    const { text } = keras3Look.bar({ ...state, target: undefined }, 20);
    expect(withoutColours(text)).toBe("     12/Unknown 0s 30ms/step - loss: 0.6931");
  });

  it("knows its width without colours, wherever it stands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (target, done) => {
        const { text, width } = keras3Look.bar({ ...state, target, current: Math.min(done, target) }, 20);
        expect(width).toBe(withoutColours(text).length);
        expect(text.match(/━/g)).toHaveLength(20);
      }),
    );
  });

  it("sorts loss and metrics", () => {
    expect(keras3Look.order(["loss", "mae", "acc"])).toEqual(["acc", "loss", "mae"]);
  });

  it("draws a shorter bar", () => {
    const { text, width } = keras3Look.bar({ ...state, current: 78, target: 156 }, 6);
    expect(text).toContain("\u001b[32m━━━\u001b[0m\u001b[37m━━━\u001b[0m");
    expect(width).toBe(withoutColours(text).length);
  });
});
