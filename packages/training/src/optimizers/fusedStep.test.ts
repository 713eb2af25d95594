import * as tf from "@tensorflow/tfjs-core";
import { loadSharedKernels } from "@seqloom/kernels";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { startBackend } from "../testing/startBackend.js";
import { fusedStep, tensorArrays } from "./fusedStep.js";
import type { OptimizerStep, TrainedWeight } from "./OptimizerStep.js";
import { sgdRule } from "./rules/sgdRule.js";

const formula = sgdRule({ momentum: 0.5, nesterov: false }).step(0.1, 1).formula!;

/** A weight 1 with momentum -1 and gradient 2, which one step takes to 0.3, -0.7. */
function trained(size = 1): TrainedWeight {
  const filled = (value: number) => tf.tidy(() => tf.variable(tf.fill([size], value)));
  const slots = [filled(-1)];
  return {
    weight: filled(1),
    gradient: tf.fill([size], 2),
    decay: 0,
    slots,
    average: undefined,
    accumulator: undefined,
  };
}

function stepOf(weights: readonly TrainedWeight[]): OptimizerStep {
  const clips = { clipnorm: undefined, clipvalue: undefined, globalClipnorm: undefined };
  const rule = sgdRule({ momentum: 0.5, nesterov: false }).step(0.1, 1);
  return { rule, clips, batches: 1, emaMomentum: 0, overwrites: false, weights };
}

const dispose = ({ weight, gradient, slots }: TrainedWeight) => tf.dispose([weight, gradient!, ...slots]);

describe.each(["cpu", "wasm"] as const)("fusedStep on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it("moves all weights and slots, and leaves no tensor", async () => {
    const kernels = await loadSharedKernels();
    await expectNoTensorLeft(() => {
      const weights = [1, 5, 20_000].map(trained);
      fusedStep(kernels, formula, stepOf(weights), tensorArrays);
      for (const entry of weights) {
        expectClose(entry.weight.dataSync(), new Array<number>(entry.weight.size).fill(0.3));
        expectClose(entry.slots[0]!.dataSync(), new Array<number>(entry.weight.size).fill(-0.7));
        dispose(entry);
      }
    });
  });

  it("leaves copies of a weight, of its slots and of its gradient alone", async () => {
    const kernels = await loadSharedKernels();
    const entry = trained(3);
    const copies = [entry.weight.clone(), entry.slots[0]!.clone(), entry.gradient!.clone()];
    fusedStep(kernels, formula, { ...stepOf([entry]), clips: { ...stepOf([]).clips, clipvalue: 0.1 } }, tensorArrays);
    expect(copies.map((copy) => [...copy.dataSync()])).toEqual([
      [1, 1, 1],
      [-1, -1, -1],
      [2, 2, 2],
    ]);
    expect(entry.weight.dataSync()[0]).toBeCloseTo(0.49);
    tf.dispose(copies);
    dispose(entry);
  });

  it("lets tfjs multiply with the weights of now, which it keeps packed", async () => {
    const kernels = await loadSharedKernels();
    const entry = trained(64);
    const product = () => tf.tidy(() => tf.matMul(tf.ones([1, 8]), tf.reshape(entry.weight, [8, 8])).dataSync()[0]!);
    expect(product()).toBe(8);
    fusedStep(kernels, formula, stepOf([entry]), tensorArrays);
    expectClose([product()], [2.4]);
    dispose(entry);
  });

  it("changes slots in place where they can be", async () => {
    const kernels = await loadSharedKernels();
    const entry = trained();
    const { dataId } = entry.slots[0]!;
    fusedStep(kernels, formula, stepOf([entry]), tensorArrays);
    expect(entry.slots[0]!.dataId === dataId).toBe(backend === "wasm");
    dispose(entry);
  });
});
