import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import fc from "fast-check";
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

/** The place of the first largest number of each window and channel, one comparison after the other. */
function firstLargest(trial: WindowTrial, x: Float32Array): Map<number, number> {
  const places = new Map<number, number>();
  for (const { output, cell } of batchPairs(trial, batch)) {
    for (let channel = 0; channel < channels; channel++) {
      const best = places.get(output * channels + channel);
      const place = cell * channels + channel;
      if (best === undefined || x[place]! > x[best]!) places.set(output * channels + channel, place);
    }
  }
  return places;
}

function shapes(trial: WindowTrial, axes: 2 | 3) {
  const last = (sizes: readonly number[]) => [batch, ...sizes.slice(3 - axes), channels];
  return { input: last(trial.input), output: last(pairsOf(trial).output) };
}

const sizeOf = (shape: number[]) => shape.reduce((product, size) => product * size);

describe("the kernels of max pooling on wasm", () => {
  beforeAll(async () => {
    await useBackend("wasm");
  });

  it("find the largest of negative numbers, and give it the gradient", () => {
    const pool = (x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, [1, 2], [1, 2], "valid");
    const x = tf.tensor4d([-1, -2, -4, -3, 5, -6], [1, 1, 6, 1]);
    const dx = tf.grad(pool)(x, tf.tensor4d([1, 2, 3], [1, 1, 3, 1]));
    expect(Array.from(dx.dataSync())).toEqual([1, 0, 0, 2, 3, 0]);
  });

  it("give the gradient of equal numbers to the first", () => {
    const x = tf.tensor4d([-1, -1, -1, 0, 0, -2], [1, 6, 1, 1]);
    const dx = tf.grad((x: tf.Tensor) => tf.maxPool(x as tf.Tensor4D, [3, 1], [3, 1], "same"))(x);
    expect(Array.from(dx.dataSync())).toEqual([1, 0, 0, 1, 0, 0]);
  });

  it.each([
    ["images", "MaxPoolGrad", 2, imageTrials()],
    ["volumes", "MaxPool3DGrad", 3, volumeTrials],
  ] as const)("agree with one comparison after the other: gradients over %s", (_, kernelName, axes, trials) => {
    fc.assert(
      fc.property(trials, fc.nat(), fc.constantFrom(undefined, 2), (trial, seed, steps) => {
        const { input, output } = shapes(trial, axes);
        const x = trialNumbers(sizeOf(input), seed, steps);
        const dy = trialNumbers(sizeOf(output), seed + 1);
        const expected = new Float32Array(x.length);
        for (const [place, largest] of [...firstLargest(trial, x)].sort(([a], [b]) => a - b)) {
          expected[largest]! += dy[place]!;
        }
        const inputs = { input: [x, input], output: [dy, output], dy: [dy, output] } as const;
        const { values, shape } = runKernel(kernelName, inputs, attrsOf(trial, axes));
        expect(shape).toEqual(input);
        expect(values).toEqual(expected);
      }),
    );
  });

  it("agree with one comparison after the other: outputs over volumes", () => {
    fc.assert(
      fc.property(volumeTrials, fc.nat(), (trial, seed) => {
        const { input, output } = shapes(trial, 3);
        const x = trialNumbers(sizeOf(input), seed).map((value) => value - 0.9);
        const expected = new Float32Array(sizeOf(output));
        for (const [place, largest] of firstLargest(trial, x)) expected[place] = x[largest]!;
        const { values, shape } = runKernel("MaxPool3D", { x: [x, input] }, attrsOf(trial, 3));
        expect(shape).toEqual(output);
        expect(values).toEqual(expected);
      }),
    );
  });
});
