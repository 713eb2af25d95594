import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectPlanAsTape } from "../testing/expectPlanAsTape.js";
import { stepsOf } from "../testing/planRun.js";
import { depthwiseConv1d } from "./DepthwiseConv1D.js";
import { depthwisePlan } from "./depthwisePlan.js";
import { separableConv1d } from "./SeparableConv1D.js";

describe("depthwisePlan", () => {
  beforeAll(async () => void (await useBackend()));
  const options = { x: Array.from({ length: 42 }, (_, i) => Math.sin(i)), shape: [2, 7, 3] };
  const own = { kernelSize: 3, seed: 1, biasInitializer: "ones" } as const;

  it.each([
    ["valid", () => depthwiseConv1d(own as never)],
    [
      "strides, patterns, relu",
      () => depthwiseConv1d({ ...own, strides: 2, depthMultiplier: 2, padding: "same", activation: "relu" } as never),
    ],
    ["dilation, gelu", () => depthwiseConv1d({ ...own, dilationRate: 2, activation: "gelu", useBias: false } as never)],
    ["separable", () => separableConv1d({ ...own, filters: 4 })],
    ["separable with all", () => separableConv1d({ ...own, filters: 4, depthMultiplier: 2, padding: "same", activation: "tanh" } as never)], // prettier-ignore
  ])("is as by the tape: %s", (_, make) => {
    const seeded = () => {
      const layer = make();
      layer.build(options.shape);
      const numbers = (size: number) => Float32Array.from({ length: size }, (_number, i) => Math.sin(3 * i + 1));
      tf.tidy(() => layer.setWeights(layer.getWeights().map(({ size, shape }) => tf.tensor(numbers(size), shape))));
      return layer;
    };
    expectPlanAsTape(seeded, options);
  });

  it("loses the mask", () => {
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const made = stepsOf(depthwiseConv1d(own), { ...options, mask: Array<number>(14).fill(1) });
    if (typeof made === "string") throw new Error(made);
    expect(made.steps.output.mask).toBeNull();
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
    expect(depthwisePlan).toBeInstanceOf(Function);
  });
});
