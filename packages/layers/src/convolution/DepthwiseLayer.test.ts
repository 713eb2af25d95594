import { useBackend } from "@seqloom/backend";
import { depthwiseConv1d } from "./DepthwiseConv1D.js";
import { DepthwiseLayer } from "./DepthwiseLayer.js";
import { separableConv1d } from "./SeparableConv1D.js";

describe("DepthwiseLayer", () => {
  it("gives as many windows as fit, for steps that are known", async () => {
    await useBackend("cpu");
    const options = { kernelSize: 3, strides: 2 };
    for (const layer of [depthwiseConv1d(options), separableConv1d({ filters: 4, ...options })]) {
      expect(layer).toBeInstanceOf(DepthwiseLayer);
      expect(layer.computeOutputShape([null, 8, 4])).toEqual([null, 3, 4]);
      expect(layer.computeOutputShape([2, null, 4])).toEqual([2, null, 4]);
    }
  });
});
