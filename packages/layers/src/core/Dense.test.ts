import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { constraints, input, regularizers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeData, expectClose, type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import { Dense, dense } from "./Dense.js";
import { computeOn } from "../testing/computeOn.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";

const { cases } = readJson<{ cases: (LayerCase & GoldenCall)[] }>(join(import.meta.dirname, "../fixtures/dense.json"));
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each([
  ["the fused operations", "cpu"],
  ["the fused operations", "wasm"],
  ["operations of tfjs", "cpu"],
  ["operations of tfjs", "wasm"],
] as const)("Dense by %s on %s", (path, backend) => {
  beforeAll(() => computeOn(backend, path));

  itGivesWhatKerasGives(cases);

  it("multiplies, adds and applies the activation", () => {
    const weights = [tf.tensor2d([1, 2, 3, 4], [2, 2]), tf.tensor1d([0.5, -20])];
    const layer = dense({ units: 2, activation: "relu", weights });
    expect(numbers(layer.apply(tf.tensor2d([[1, 2]])) as Tensor)).toEqual([7.5, 0]); // 7 + 0.5, 10 - 20
    const steps = layer.apply(tf.tensor3d([[[1, 2], [0, 1]]])) as Tensor; // prettier-ignore
    expect(steps.shape).toEqual([1, 2, 2]);
    expect(numbers(steps)).toEqual([7.5, 0, 3.5, 0]);
  });

  describeData("keras_layer_cases/Dense.json", (path) => {
    const keras2 =
      readJson<Record<string, { input: GoldenArray; weights: GoldenArray[]; expected: GoldenArray }>>(path);
    const settings = ["linear", "sigmoid", "softplus"] as const;
    it.each([0, 1, 2, 3, 4, 5])("gives what Keras 2 gives: case %d", (index) => {
      const { input: x, weights, expected } = keras2[`core.Dense.${index}`]!;
      const layer = dense({
        units: 2,
        activation: settings[index % 3],
        useBias: weights.length > 1,
        weights: weights.map(goldenTensor),
      });
      const output = layer.apply(tf.expandDims(goldenTensor(x))) as Tensor;
      expectClose(output.dataSync(), expected.data.map(Number)); // the file has 6 decimals
    });
  });
});

describe("Dense", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({ make: (options) => dense({ units: 3, activation: "tanh", ...options }), inputShape: [4] });

  it("begins with glorotUniform and zeros, its weights named in Keras's order", () => {
    const layer = dense({ units: 2, name: "head" });
    layer.apply(input({ shape: [3] }));
    expect(layer.weights.map(({ originalName }) => originalName)).toEqual(["head/kernel", "head/bias"]);
    expect(layer.countParams()).toBe(3 * 2 + 2);
    expect(layer.getConfig()).toMatchObject({
      activation: "linear",
      kernelInitializer: { className: "GlorotUniform" },
      biasInitializer: { className: "Zeros" },
    });
    const limit = Math.sqrt(6 / 5);
    expect(numbers(layer.kernel!.read()).every((value) => value !== 0 && Math.abs(value) < limit)).toBe(true);
    expect(numbers(layer.bias!.read())).toEqual([0, 0]);
  });

  it("adds penalties to the loss and holds weights in their bounds", async () => {
    const l2 = regularizers.l2({ l2: 0.5 });
    const model = sequential({
      layers: [
        dense({
          units: 1,
          inputShape: [1],
          kernelInitializer: "ones",
          kernelRegularizer: l2,
          activityRegularizer: l2,
          kernelConstraint: constraints.maxNorm({ maxValue: 0.25 }),
        }),
      ],
    });
    model.compile({ optimizer: tf.train.sgd(0.001), loss: "meanSquaredError" });
    const x = tf.tensor2d([[3]]);
    expect(await model.trainOnBatch(x, x)).toBeCloseTo(0.5 * 1 + 0.5 * 9, 5); // the error is 0
    expect(numbers(model.getWeights()[0]!)[0]).toBeCloseTo(0.25, 5);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => dense({ units: 0 })).toThrow("Dense: units must be an integer of 1 or more, got 0.");
    expect(() => dense({ units: 1, activation: "step" as never })).toThrow(
      /^Dense: activation must be "elu", .* or "tanh", got "step"\.$/,
    );
    const unknown = (name: string) => () => dense({ units: 1, [name]: 1 });
    expect(unknown("unit")).toThrow(/^Dense: options must be made of units, .*"unit"\. Did you mean units\?$/);
    expect(unknown("input_shape")).toThrow('got "input_shape". Did you mean inputShape?');
    expect(unknown("input_dim")).toThrow('got "input_dim". Did you mean inputShape?');
    expect(unknown("kernel_regulariser")).toThrow('got "kernel_regulariser". Did you mean kernelRegularizer?');
    const layer = dense({ units: 2, name: "head" });
    expect(() => layer.apply(tf.ones([3]))).toThrow(
      "Dense: input of head must be of shape [batch, features] or [batch, steps, features], got [3].",
    );
    layer.apply(tf.ones([1, 3]));
    expect(() => layer.apply(tf.ones([1, 4]))).toThrow("Dense: input of head must be of shape [batch, 3], got [1, 4].");
    expect(() => layer.apply(input({ shape: [null] }))).toThrow("must be of a known number of features");
  });

  it("stands in the place of tfjs's own class", () => {
    expect(tf.serialization.SerializationMap.getMap().classNameMap.Dense![0]).toBe(Dense);
  });
});
