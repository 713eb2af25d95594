import { depthwiseConv1d } from "./DepthwiseConv1D.js";
import { DEPTHWISE_OPTIONS } from "./depthwiseOptions.js";

describe("DEPTHWISE_OPTIONS", () => {
  it("has Keras's defaults", () => {
    expect(DEPTHWISE_OPTIONS.kernelSize.required).toBe(true);
    expect(depthwiseConv1d({ kernelSize: 3 }).getConfig()).toMatchObject({
      strides: 1,
      padding: "valid",
      depthMultiplier: 1,
      dilationRate: 1,
      activation: "linear",
      useBias: true,
      depthwiseInitializer: { className: "GlorotUniform" },
    });
  });
});
