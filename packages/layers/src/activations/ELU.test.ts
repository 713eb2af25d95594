import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { elu } from "./ELU.js";

describe("ELU", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("ELU");
  itBehavesAsALayer({ make: (options) => elu({ alpha: 0.5, ...options }), inputShape: [5, 2] });

  it("bends negative numbers toward -alpha", () => {
    const output = elu({ alpha: 2 }).apply(tf.tensor1d([-50, -Math.LN2, 3])) as Tensor;
    expectClose(output.dataSync(), [-2, -1, 3]);
  });

  it("has a gradient of its gradient", () => {
    const run = (x: Tensor) => tf.sum(elu({ alpha: 2 }).apply(x) as Tensor);
    const slope = (x: Tensor) => tf.sum(tf.grad(run)(x));
    expectClose(
      tf
        .grad(slope)(tf.tensor1d([-Math.LN2, 3]))
        .dataSync(),
      [1, 0],
    ); // 2 exp(x)
  });

  it("refuses what is no number", () => {
    expect(() => elu({ alpha: NaN })).toThrow("ELU: alpha must be a number, got NaN.");
  });
});
