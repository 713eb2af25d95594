import { readOptions } from "@seqloom/array";
import { consoleStyle, DEFAULT_BATCH_SIZE, loopOptions } from "./loopOptions.js";

describe("loopOptions", () => {
  it("prints as on the slides where nothing is said", () => {
    expect(readOptions("fit", loopOptions, {})).toMatchObject({ verbose: "auto", look: "keras2" });
    expect(DEFAULT_BATCH_SIZE).toBe(32); // as in Keras
  });

  it.each([
    [{ batchSize: 0 }, "fit: batchSize must be an integer of 1 or more, got 0."],
    [{ verbose: true }, 'fit: verbose must be "auto", 0, 1, 2 or 3, got true.'],
    [{ look: "keras" }, 'fit: look must be "keras2" or "keras3", got "keras".'],
    [{ write: "stdout" }, 'fit: write must be a function, got "stdout".'],
    [{ signal: {} }, "fit: signal must be an AbortSignal, got an object with {}."],
  ])("refuses %j", (given, message) => {
    expect(() => readOptions("fit", loopOptions, given)).toThrow(message);
  });
});

describe("consoleStyle", () => {
  it("is a bar, unless something else is said", () => {
    expect((["auto", 0, 1, 2, 3] as const).map(consoleStyle)).toEqual([1, 0, 1, 2, 1]);
  });
});
