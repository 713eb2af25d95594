import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itLooksUpAsKeras } from "../testing/lookupCases.js";
import { integerLookup } from "./IntegerLookup.js";

describe("IntegerLookup", () => {
  itLooksUpAsKeras("IntegerLookup");

  it("refuses words, and wrong options, with one clear error", async () => {
    await useBackend("cpu");
    const layer = integerLookup({ vocabulary: [5], name: "ids" });
    expect(() => layer.apply(tf.tensor1d(["a"]))).toThrow(
      'IntegerLookup: input of ids must be a tensor of integers, got "string".',
    );
    expect(() => integerLookup({ vocabulary: [0.5] })).toThrow("IntegerLookup: vocabulary must be a list of integers");
    const strict = integerLookup({ vocabulary: [5], numOovIndices: 0, name: "ids" });
    expect(() => strict.apply(tf.tensor1d([6], "int32"))).toThrow(
      "of words of the vocabulary, where numOovIndices is 0",
    );
  });

  it("takes numbers of any type that are whole", async () => {
    await useBackend("cpu");
    const answer = integerLookup({ vocabulary: [5, 9] }).apply(tf.tensor1d([9, 5])) as Tensor;
    expect(Array.from(answer.dataSync())).toEqual([2, 1]);
  });
});
