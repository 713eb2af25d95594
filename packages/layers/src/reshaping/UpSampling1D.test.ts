import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { upSampling1d } from "./UpSampling1D.js";

describe("UpSampling1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("UpSampling1D");
  itBehavesAsALayer({ make: (options) => upSampling1d({ size: 2, ...options }), inputShape: [5, 2] });

  it("repeats each step", () => {
    const output = upSampling1d({ size: 2 }).apply(tf.tensor3d([1, 2, 3], [1, 3, 1])) as Tensor;
    expect([output.shape, Array.from(output.dataSync())]).toEqual([
      [1, [1, 1, 2, 2, 3, 3].length, 1],
      [1, 1, 2, 2, 3, 3],
    ]);
    expect(upSampling1d({ size: 2 }).apply(input({ shape: [null, 4] }))).toMatchObject({ shape: [null, null, 4] });
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => upSampling1d({ size: 0 })).toThrow("UpSampling1D: size must be an integer of 1 or more, got 0.");
    expect(() => upSampling1d({ name: "steps" }).apply(tf.ones([1, 3]))).toThrow(
      "UpSampling1D: input of steps must be of shape [batch, steps, features], got [1, 3].",
    );
  });
});
