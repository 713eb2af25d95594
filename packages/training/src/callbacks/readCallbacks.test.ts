import { CustomCallback } from "@tensorflow/tfjs-layers";
import { readCallbacks } from "./readCallbacks.js";

const params = { epochs: 1, initialEpoch: 0, steps: null, verbose: 0, doValidation: false };

describe("readCallbacks", () => {
  it("takes one or a list, and leaves our own as they are", () => {
    const callback = { onEpochEnd: () => {} };
    expect(readCallbacks("fit", callback, params)).toEqual([callback]);
    expect(readCallbacks("fit", [{ onEpochEnd: () => {} }, callback], params)[1]).toBe(callback);
    const [adapted] = readCallbacks("fit", new CustomCallback({}), params);
    expect(adapted).toHaveProperty("onTrainBegin");
  });

  it("looks at the methods of classes, too", () => {
    class Wrong {
      onEpochEnd(): void {}
      onTrainBatchFinished(): void {}
    }
    expect(() => readCallbacks("fit", [new Wrong()], params)).toThrow(
      /^fit: each method in callbacks\[0\] must be one of onTrainBegin, .*, onPredictEnd, got "onTrainBatchFinished"\.$/,
    );
  });

  it("refuses one that names an event twice, since only one of the two would be called", () => {
    const twice = { onBatchEnd: () => {}, onTrainBatchEnd: () => {} };
    expect(() => readCallbacks("evaluate", twice, params)).toThrow(
      "evaluate: callbacks must be with onTrainBatchEnd or onBatchEnd, which are the same event, got ",
    );
  });
});
