import { CustomCallback } from "@tensorflow/tfjs-layers";
import { readCallbacks } from "./readCallbacks.js";

const params = { epochs: 1, initialEpoch: 0, steps: null, verbose: 0, doValidation: false };

describe("readCallbacks", () => {
  it("takes one or a list, and leaves our own as they are", () => {
    const callback = { onEpochEnd: () => {} };
    expect(readCallbacks(callback, params)).toEqual([callback]);
    expect(readCallbacks([callback, callback], params)[1]).toBe(callback);
    const [adapted] = readCallbacks(new CustomCallback({}), params);
    expect(adapted).toHaveProperty("onTrainBegin");
  });

  it("looks at the methods of classes, too", () => {
    class Wrong {
      onEpochEnd(): void {}
      onTrainBatchEnd(): void {}
    }
    expect(() => readCallbacks([new Wrong()], params)).toThrow(
      "fit: each method in callbacks[0] must be one of onTrainBegin, onEpochBegin, onBatchBegin, onBatchEnd, onEpochEnd, " +
        'onTrainEnd, got "onTrainBatchEnd".',
    );
  });
});
