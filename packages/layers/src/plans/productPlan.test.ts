import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { expectClose } from "@seqloom/testing";
import { Conv1D } from "../convolution/Conv1D.js";
import { Dense } from "../core/Dense.js";
import { runPlanSteps } from "../testing/runPlanSteps.js";

const waves = (length: number, seed = 1) => Float32Array.from({ length }, (_, i) => Math.sin(seed + i * 1.7));

describe("productPlan", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it.each([
    ["dense", () => new Dense({ units: 5, activation: "softmax", seed: 1 }), [3, 4]],
    ["dense of steps", () => new Dense({ units: 5, activation: "tanh", useBias: false, seed: 1 }), [2, 3, 4]],
    ["conv1d", () => new Conv1D({ filters: 5, kernelSize: 3, activation: "relu", seed: 1 }), [2, 9, 4]],
    [
      "causal conv1d",
      () => new Conv1D({ filters: 4, kernelSize: 3, padding: "causal", dilationRate: 2, groups: 2, seed: 1 }),
      [2, 9, 4],
    ],
  ])("gives what the layer gives on tensors: %s", (_, make, shape) => {
    const layer = make();
    const values = waves(shape.reduce((size, length) => size * length, 1));
    tf.tidy(() => {
      const x = tf.tensor(values, shape);
      const y = layer.apply(x) as Tensor; // builds it
      const variables = layer.trainableWeights.map((weight) => weight.read() as tf.Variable);
      const loss = (a: Tensor) => tf.sum(tf.mul(layer.apply(a) as Tensor, tf.tensor(waves(y.size, 2), y.shape)));
      const { grads } = tf.variableGrads((() => loss(x)) as () => tf.Scalar, variables);
      const byInput = tf.grad(loss)(x);
      const pass = runPlanSteps(layer, { shape, values }, (size) => waves(size, 2));
      expect(pass.shape).toEqual(y.shape);
      expectClose(pass.output, y.dataSync(), { absolute: 1e-7, relative: 0 });
      expectClose(pass.gradient!, byInput.dataSync(), { absolute: 1e-6, relative: 0 });
      expect(pass.ofWeights).toHaveLength(variables.length);
      for (const [place, gradient] of pass.ofWeights.entries()) {
        expectClose(gradient, grads[variables[place]!.name]!.dataSync(), { absolute: 1e-6, relative: 0 });
      }
    });
  });

  it("computes no gradients that nobody wants", () => {
    const layer = new Dense({ units: 2, seed: 1 });
    tf.tidy(() => void layer.apply(tf.ones([1, 3])));
    const input = { shape: [1, 3], values: waves(3) };
    const wanted: unknown[] = [];
    const operation = sharedKernels()!.dense;
    const { backward } = operation;
    Object.assign(operation, {
      backward: (...given: Parameters<typeof backward>) => {
        const { wantInput, wantKernel } = given[2]!;
        wanted.push([wantInput, wantKernel]);
        return backward(...given);
      },
    });
    try {
      runPlanSteps(layer, input, () => waves(2), { trained: false });
      runPlanSteps(layer, input, () => waves(2), { derived: false });
    } finally {
      Object.assign(operation, { backward });
    }
    expect(wanted).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("bends the sums itself where the kernels lack the activation", () => {
    const layer = new Dense({ units: 2, activation: "softsign" });
    tf.tidy(() => void layer.apply(tf.ones([1, 3])));
    const { output } = runPlanSteps(layer, { shape: [1, 3], values: waves(3) }, () => waves(2));
    const [sums] = [layer.kernel!.read().dataSync()].map((k) =>
      [0, 1].map((u) => waves(3).reduce((a, x, f) => a + x * k[2 * f + u]!, 0)),
    );
    expectClose(
      output,
      sums!.map((sum) => sum / (1 + Math.abs(sum))),
      { absolute: 1e-6 },
    );
  });
});
