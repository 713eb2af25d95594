import { readOptions } from "@seqloom/array";
import { checkCommon, commonOptions, learningRateOption } from "./commonOptions.js";

const read = (options: object) =>
  readOptions("adam", { learningRate: learningRateOption(0.001), ...commonOptions }, options);

describe("commonOptions", () => {
  it("are Keras's", () => {
    const given = Object.entries(read({})).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(given)).toEqual({ learningRate: 0.001, useEma: false, emaMomentum: 0.99 });
  });

  it("take a number or a function as learning rate", () => {
    const schedule = (step: number) => 1 / (step + 1);
    expect(read({ learningRate: schedule }).learningRate).toBe(schedule);
    expect(() => read({ learningRate: NaN })).toThrow(
      "adam: learningRate must be a number of 0 or more, or a schedule",
    );
  });
});

describe("checkCommon", () => {
  it("refuses options that exclude one another", () => {
    expect(() => checkCommon("adam", read({ clipnorm: 1, globalClipnorm: 2 }))).toThrow(
      "adam: globalClipnorm must be left out beside clipnorm, got 2.",
    );
    expect(() => checkCommon("adam", read({ useEma: true, emaOverwriteFrequency: 2, clipnorm: 1 }))).not.toThrow();
  });
});
