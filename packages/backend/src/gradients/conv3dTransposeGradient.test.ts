import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { conv3dTransposeGradient } from "./conv3dTransposeGradient.js";
import { attrsOf, batchPairs, pairsOf, trialNumbers, volumeTrials } from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";

const sizeOf = (shape: number[]) => shape.reduce((product, size) => product * size);
const [batch, inputs, outputs] = [2, 2, 3];

describe.each(["wasm", "cpu"] as const)("conv3dTransposeGradient on %s", (backend) => {
  beforeAll(async () => {
    await useBackend(backend);
  });

  it("is what tfjs uses", () => {
    expect(tf.getGradient("Conv3DBackpropInputV2")).toBe(conv3dTransposeGradient);
  });

  it("agrees with float64 sums", () => {
    fc.assert(
      fc.property(volumeTrials, fc.nat(), (trial, seed) => {
        // The transposed convolution goes from the output of the trial to its input.
        const large = [batch, ...trial.input, inputs];
        const small = [batch, ...pairsOf(trial).output, outputs];
        const filter = [...trial.size, inputs, outputs];
        const x = trialNumbers(sizeOf(small), seed);
        const w = trialNumbers(sizeOf(filter), seed + 1);
        const dy = trialNumbers(sizeOf(large), seed + 2);
        const [dx, dw] = [new Float64Array(x.length), new Float64Array(w.length)];
        for (const { output, cell, tap } of batchPairs(trial, batch)) {
          for (let i = 0; i < inputs; i++) {
            for (let o = 0; o < outputs; o++) {
              const weight = (tap * inputs + i) * outputs + o;
              dx[output * outputs + o]! += w[weight]! * dy[cell * inputs + i]!;
              dw[weight]! += x[output * outputs + o]! * dy[cell * inputs + i]!;
            }
          }
        }
        const { strides, pad } = attrsOf(trial, 3) as unknown as { strides: [number, number, number]; pad: "same" };
        tf.tidy(() => {
          const run = (x: tf.Tensor, w: tf.Tensor) =>
            tf.conv3dTranspose(x as tf.Tensor5D, w as tf.Tensor5D, large as never, strides, pad);
          const found = tf.grads(run)([tf.tensor(x, small), tf.tensor(w, filter)], tf.tensor(dy, large));
          expectClose(found[0]!.dataSync(), dx);
          expectClose(found[1]!.dataSync(), dw);
        });
      }),
      { numRuns: 30 },
    );
  });
});
