import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { separableConv1d } from "./SeparableConv1D.js";

describe("SeparableConv1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("SeparableConv1D");
  itBehavesAsALayer({
    make: (options) => separableConv1d({ filters: 3, kernelSize: 3, strides: 2, ...options }),
    inputShape: [5, 2],
  });

  it("names its weights in Keras's order", () => {
    const layer = separableConv1d({ filters: 5, kernelSize: 3, depthMultiplier: 2, name: "conv" });
    layer.apply(input({ shape: [null, 4] }));
    expect(layer.weights.map(({ originalName, shape }) => [originalName, shape])).toEqual([
      ["conv/depthwise_kernel", [3, 4, 2]],
      ["conv/pointwise_kernel", [1, 8, 5]],
      ["conv/bias", [5]],
    ]);
  });

  it("refuses wrong options with one clear error", () => {
    expect(() => separableConv1d({ filters: 0, kernelSize: 2 })).toThrow(
      "SeparableConv1D: filters must be an integer of 1 or more, got 0.",
    );
  });
});
