import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { describeData, expectClose, type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import type { ActivationName } from "../operations/activate.js";
import { activation } from "./Activation.js";
import { dense } from "./Dense.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";

/** In the order of the file; its hard sigmoid, number 8, is Keras 2's curve, which has another name here. */
const NAMES: ActivationName[] = [
  "softmax",
  "elu",
  "selu",
  "softplus",
  "softsign",
  "relu",
  "tanh",
  "sigmoid",
  "hardSigmoidKeras2",
  "linear",
];

describe.each(["cpu", "wasm"] as const)("Activation on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("applies the function to every number", () => {
    const output = activation({ activation: "relu" }).apply(tf.tensor2d([[-1, 2]])) as Tensor;
    expect(Array.from(output.dataSync())).toEqual([0, 2]);
  });

  describeData("keras_layer_cases/Activation.json", (path) => {
    const keras2 =
      readJson<Record<string, { input: GoldenArray; weights: GoldenArray[]; expected: GoldenArray }>>(path);
    it.each(NAMES.map((name, index) => [name, index] as const))("gives what Keras 2 gives: %s", (name, index) => {
      const { input, weights, expected } = keras2[`core.Activation.${index}`]!;
      const before = dense({ units: 2, weights: weights.map(goldenTensor) });
      const after = activation({ activation: name });
      const output = after.apply(before.apply(tf.expandDims(goldenTensor(input)))) as Tensor;
      expectClose(output.dataSync(), expected.data.map(Number)); // the file has 6 decimals
    });
  });
});

describe("Activation", () => {
  itBehavesAsALayer({ make: (options) => activation({ activation: "hardSigmoid", ...options }), inputShape: [5, 2] });

  it("refuses an unknown function", () => {
    expect(() => activation({ activation: "step" as never })).toThrow(
      /^Activation: activation must be .* got "step"\.$/,
    );
  });
});
