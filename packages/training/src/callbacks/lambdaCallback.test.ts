import { lambdaCallback } from "./lambdaCallback.js";

describe("lambdaCallback", () => {
  it("is a callback of the functions given", () => {
    const hooks = { onEpochEnd: () => {}, onPredictEnd: () => {} };
    expect(lambdaCallback(hooks)).toBe(hooks);
  });

  it("refuses names of no event", () => {
    const hooks = { onEpochEnd: () => {}, onEpochFinished: () => {} };
    expect(() => lambdaCallback(hooks)).toThrow(/^lambdaCallback: each method in hooks must be .*"onEpochFinished"\.$/);
  });

  it("refuses what has no function", () => {
    expect(() => lambdaCallback({})).toThrow("lambdaCallback: hooks must be an object with some of the methods ");
  });
});
