import { loopOptions } from "../console/loopOptions.js";
import { readOptions } from "@seqloom/array";
import { listenersOf } from "./listenersOf.js";

const options = { verbose: 2, write: () => {} } as const;
const settings = { ...readOptions("evaluate", loopOptions, options), callbacks: { onTestEnd: () => {} } };

describe("listenersOf", () => {
  it("puts the console behind the user's callbacks", () => {
    const ofConsole = { onTestBegin: () => {} };
    const { callbacks, params, write } = listenersOf("evaluate", settings, 3, () => ofConsole);
    expect(callbacks).toEqual([settings.callbacks, ofConsole]);
    expect(params).toEqual({ verbose: 2, epochs: 1, steps: 3 });
    expect(write).toBe(options.write);
  });

  it("has no console where nothing is to be printed, and does not guess the steps", () => {
    const { callbacks, params } = listenersOf("predict", { ...settings, verbose: 0 }, undefined, () => ({}));
    expect(callbacks).toEqual([settings.callbacks]);
    expect(params.steps).toBeNull();
  });

  it("refuses what is no callback", () => {
    const run = () => listenersOf("predict", { ...settings, callbacks: [{}] }, 1, () => ({}));
    expect(run).toThrow("predict: callbacks[0] must be an object with some of the methods ");
  });
});
