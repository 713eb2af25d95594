import "@tensorflow/tfjs-layers"; // with the gradients of the operations of tfjs
import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { readLosses } from "../compile/readLosses.js";
import { huber } from "../losses/regressionLosses.js";
import { sparseCategoricalCrossentropy } from "../losses/probabilisticLosses.js";
import { planOutput } from "../testing/planOutput.js";
import { OutputLoss } from "./OutputLoss.js";

const column = (values: number[], shape: readonly number[]) =>
  ({ values: Float32Array.from(values), shape, dtype: "float32" }) as const;
const shares = [0.1, 0.2, 0.7, 0.5, 0.25, 0.25];
const oneHot = column([0, 0, 1, 1, 0, 0], [2, 3]);

describe.each(["wasm", "cpu"] as const)("OutputLoss on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  /** Loss and gradient by tfjs. */
  function byTape(loss: ReturnType<typeof readLosses>[number], y: ReturnType<typeof column>) {
    return tf.tidy(() => {
      const lossOf = (yPred: tf.Tensor) => tf.mean(loss.call(tf.tensor(y.values, [...y.shape]), yPred));
      const { value, grad } = tf.valueAndGrad(lossOf)(tf.tensor(shares, [2, 3]));
      return { loss: value.dataSync()[0], gradient: Array.from(grad.dataSync()) };
    });
  }

  it.each([
    ["mse", oneHot],
    ["mae", oneHot],
    ["binary_crossentropy", oneHot],
    ["categorical_crossentropy", oneHot],
    ["sparse_categorical_crossentropy", column([2, 0], [2, 1])],
    ["poisson", oneHot],
    ["huber", oneHot],
  ] as const)("has loss and gradient of the tape to the last bit: %s", async (name, y) => {
    const [loss] = readLosses(name === "huber" ? huber({ delta: 0.3 }) : name, undefined, ["out"]);
    const output = planOutput(shares, [2, 3]);
    const made = new OutputLoss(loss!, output, y.shape, false);
    const value = await expectNoTensorLeft(() => made.compute(y, undefined));
    expect({ loss: value.loss, gradient: Array.from(output.gradient!.values) }).toEqual(byTape(loss!, y));
    expect(value.inSum).toBe(value.loss);
  });

  it("counts weights, masks, ignored classes and the weight of the output", () => {
    const [mse] = readLosses("mse", undefined, ["out"]);
    const steps = planOutput([1, 2, 3, 4], [2, 2, 1], [1, 0, 1, 1]);
    const y = column([0, 0, 0, 0], [2, 2, 1]);
    expect(new OutputLoss(mse!, steps, y.shape, false).compute(y, undefined).loss).toBeCloseTo((1 + 9 + 16) / 3, 5);
    expect(Array.from(steps.gradient!.values)[1]).toBe(0);
    const rows = planOutput([1, 2], [2, 1]);
    const weights = column([0, 3], [2]);
    expect(new OutputLoss(mse!, rows, [2, 1], true).compute(column([0, 0], [2, 1]), weights).loss).toBe(6);
    expect(Array.from(rows.gradient!.values)).toEqual([0, 6]);
    const [ignoring] = readLosses(sparseCategoricalCrossentropy({ ignoreClass: 0 }), undefined, ["out"]);
    const output = planOutput(shares, [2, 3]);
    const labels = column([2, 0], [2, 1]);
    expect(new OutputLoss(ignoring!, output, [2, 1], false).compute(labels, undefined).loss).toBeCloseTo(
      -Math.log(0.7),
      5,
    );
    const [, half] = readLosses(["mse", "mse"], [1, 0.5], ["a", "b"]);
    const weighed = new OutputLoss(half!, planOutput([2], [1, 1]), [1, 1], false).compute(
      column([0], [1, 1]),
      undefined,
    );
    expect(weighed).toEqual({ loss: 4, inSum: 2 });
  });
});
