import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { additiveAttention } from "./AdditiveAttention.js";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsAMerge } from "../testing/mergeSuite.js";

describe("AdditiveAttention", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("AdditiveAttention");
  itBehavesAsAMerge({ make: (options) => additiveAttention({ useScale: true, ...options }) });

  it("scores each feature by its factor", () => {
    const layer = additiveAttention({ weights: [tf.tensor1d([100, 0])] });
    const query = tf.zeros([1, 1, 2]);
    const values = tf.tensor3d([-1, 9, 1, 0], [1, 2, 2]);
    expect((layer.apply([query, values]) as Tensor).arraySync()).toEqual([[[1, 0]]]);
    expect(() => layer.apply([tf.zeros([1, 1, 3]), tf.zeros([1, 2, 3])])).toThrow("must be of 2 features of the query");
  });

  it("refuses wrong options with one clear error", () => {
    expect(() => additiveAttention({ dropout: 2 })).toThrow(
      "AdditiveAttention: dropout must be a number from 0 to 1, got 2.",
    );
    expect(() => additiveAttention({ useScale: 1 as never })).toThrow(
      "AdditiveAttention: useScale must be true or false, got 1.",
    );
  });
});
