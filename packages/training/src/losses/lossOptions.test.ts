import { readOptions } from "@seqloom/array";
import { axis, lossOptions } from "./lossOptions.js";

describe("lossOptions", () => {
  it("takes the reductions of Keras", () => {
    expect(readOptions("huber", lossOptions, {})).toEqual({ name: undefined, reduction: "sum_over_batch_size" });
    expect(() => readOptions("huber", lossOptions, { reduction: "average" })).toThrow(
      'huber: reduction must be "sum_over_batch_size", "mean", "sum", "mean_with_sample_weight" or "none", got "average".',
    );
  });
});

describe("axis", () => {
  it("is the last one", () => {
    expect(axis.default).toBe(-1);
  });
});
