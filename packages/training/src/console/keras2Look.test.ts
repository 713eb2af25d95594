import fc from "fast-check";
import { keras2Look } from "./keras2Look.js";

const state = {
  ...{ current: 12, target: 157, finalize: false, elapsed: 0.4, secondsPerStep: 0.03, unitName: "step" },
  values: new Map([["loss", 0.6931]]),
};

describe("keras2Look", () => {
  it("draws the bar of the slides", () => {
    expect(keras2Look.bar(state, 30).text).toBe(" 12/157 [=>............................] - ETA: 4s - loss: 0.6931");
    const done = { ...state, current: 157, finalize: true, elapsed: 5.2, secondsPerStep: 0.0314 };
    expect(keras2Look.bar(done, 30).text).toBe(
      "157/157 [==============================] - 5s 31ms/step - loss: 0.6931",
    );
  });

  it("writes the line of verbose 2", () => {
    const done = { ...state, current: 157, elapsed: 4.9 };
    expect(keras2Look.summary(done)).toBe("157/157 - 5s - loss: 0.6931 - 5s/epoch - 31ms/step");
  });

  it("counts without a bar while nobody knows the end", () => {
    const text = keras2Look.bar({ ...state, target: undefined }, 30).text;
    expect(text).toBe("     12/Unknown - 0s 30ms/step - loss: 0.6931");
  });

  it("is 30 wide wherever it stands", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (target, done) => {
        const { text, width } = keras2Look.bar({ ...state, target, current: Math.min(done, target) }, 30);
        expect(/\[(.*)\]/.exec(text)?.[1]).toHaveLength(30);
        expect(width).toBe(text.length);
      }),
    );
  });

  it("keeps the order in which values come", () => {
    expect(keras2Look.order(["loss", "acc"])).toEqual(["loss", "acc"]);
  });

  it("draws a shorter bar", () => {
    expect(keras2Look.bar(state, 5).text).toBe(" 12/157 [.....] - ETA: 4s - loss: 0.6931");
  });
});
