import * as tf from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { depthwiseConv1d } from "./DepthwiseConv1D.js";

describe("DepthwiseConv1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("DepthwiseConv1D");
  itBehavesAsALayer({
    make: (options) => depthwiseConv1d({ kernelSize: 3, depthMultiplier: 2, padding: "same", ...options }),
    inputShape: [5, 2],
  });

  it("names its weights in Keras's order", () => {
    const layer = depthwiseConv1d({ kernelSize: [3], depthMultiplier: 2, name: "conv" });
    layer.apply(input({ shape: [null, 4] }));
    expect(layer.weights.map(({ originalName, shape }) => [originalName, shape])).toEqual([
      ["conv/kernel", [3, 4, 2]],
      ["conv/bias", [8]],
    ]);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => depthwiseConv1d({ kernelSize: 0 })).toThrow(
      "DepthwiseConv1D: kernelSize must be an integer of 1 or more",
    );
    expect(() => depthwiseConv1d({ kernelSize: 2, padding: "causal" as never })).toThrow(
      'DepthwiseConv1D: padding must be "valid" or "same", got "causal".',
    );
    expect(() => depthwiseConv1d({ kernelSize: 2, strides: 2, dilationRate: 2 })).toThrow(
      "DepthwiseConv1D: strides must be 1 where dilationRate is more than 1, got 2.",
    );
    const layer = depthwiseConv1d({ kernelSize: 3, name: "conv" });
    expect(() => layer.apply(tf.ones([1, 2, 3]))).toThrow(
      "DepthwiseConv1D: input of conv must be of 3 or more steps, which a window needs, got [1, 2, 3].",
    );
    layer.apply(tf.ones([1, 4, 3]));
    expect(() => layer.apply(tf.ones([1, 4, 2]))).toThrow("must be of shape [batch, steps, 3], got [1, 4, 2].");
  });
});
