import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { runKernel } from "../testing/runKernel.js";
import {
  attrsOf,
  batchPairs,
  imageTrials,
  pairsOf,
  trialNumbers,
  volumeTrials,
  type WindowTrial,
} from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";

const [batch, channels] = [2, 3];

/** Number of cells of each window that lie inside the input. */
function counts(trial: WindowTrial): Map<number, number> {
  const found = new Map<number, number>();
  for (const { output } of batchPairs(trial, batch)) found.set(output, (found.get(output) ?? 0) + 1);
  return found;
}

const sizeOf = (shape: number[]) => shape.reduce((product, size) => product * size);

describe.each(["wasm", "cpu"] as const)("the kernels of average pooling on %s", (backend) => {
  beforeAll(async () => {
    await useBackend(backend);
  });

  it("divide by the cells inside the input only, forward and backward", () => {
    const pool = (x: tf.Tensor) => tf.avgPool(x as tf.Tensor4D, [1, 2], 1, "same");
    const x = tf.tensor4d([2, 4, 8], [1, 1, 3, 1]);
    expect(Array.from(pool(x).dataSync())).toEqual([3, 6, 8]);
    const dx = tf.grad(pool)(x, tf.tensor4d([1, 10, 100], [1, 1, 3, 1]));
    expect(Array.from(dx.dataSync())).toEqual([0.5, 5.5, 105]);
  });

  it.each([
    ["images", "AvgPool", 2, imageTrials()],
    ["volumes", "AvgPool3D", 3, volumeTrials],
  ] as const)("agree with means taken one by one over %s", (_, kernelName, axes, trials) => {
    fc.assert(
      fc.property(trials, fc.nat(), (trial, seed) => {
        const last = (sizes: readonly number[]) => [batch, ...sizes.slice(3 - axes), channels];
        const [input, output] = [last(trial.input), last(pairsOf(trial).output)];
        const x = trialNumbers(sizeOf(input), seed);
        const dy = trialNumbers(sizeOf(output), seed + 1);
        const dx = new Float64Array(x.length);
        const y = new Float64Array(dy.length);
        const cells = counts(trial);
        for (const { output, cell } of batchPairs(trial, batch)) {
          for (let channel = 0; channel < channels; channel++) {
            const [to, from] = [cell * channels + channel, output * channels + channel];
            y[from]! += x[to]! / cells.get(output)!;
            dx[to]! += dy[from]! / cells.get(output)!;
          }
        }
        const attrs = attrsOf(trial, axes);
        const gradient = runKernel(`${kernelName}Grad`, { input: [x, input], dy: [dy, output] }, attrs);
        expect(gradient.shape).toEqual(input);
        expectClose(gradient.values, dx, { absolute: 1e-6 });
        expectClose(runKernel(kernelName, { x: [x, input] }, attrs).values, y, { absolute: 1e-6 });
      }),
    );
  });
});
