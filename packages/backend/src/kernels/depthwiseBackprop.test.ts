import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { runKernel } from "../testing/runKernel.js";
import { attrsOf, batchPairs, imageTrials, pairsOf, trialNumbers } from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";

const sizeOf = (shape: number[]) => shape.reduce((product, size) => product * size);
const few = () => fc.integer({ min: 1, max: 4 });

describe("the gradients of a depthwise convolution on wasm", () => {
  beforeAll(async () => {
    await useBackend("wasm");
  });

  it("keep the channels apart", () => {
    const x = tf.tensor4d([1, 2, 3, 4], [1, 1, 2, 2]); // two cells, two channels
    const w = tf.tensor4d([10, 20], [1, 1, 2, 1]);
    const loss = (x: tf.Tensor, w: tf.Tensor) => tf.depthwiseConv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, "valid");
    const [dx, dw] = tf.grads(loss)([x, w], tf.tensor4d([1, 1, 1, 2], [1, 1, 2, 2]));
    expect(Array.from(dx!.dataSync())).toEqual([10, 20, 10, 40]);
    expect(Array.from(dw!.dataSync())).toEqual([4, 10]);
  });

  it("agree with float64 sums", () => {
    fc.assert(
      fc.property(imageTrials(2), few(), few(), few(), fc.nat(), (trial, batch, inputs, multiplier, seed) => {
        const inputShape = [batch, ...trial.input.slice(1), inputs];
        const outShape = [batch, ...pairsOf(trial).output.slice(1), inputs * multiplier];
        const filterShape = [...trial.size.slice(1), inputs, multiplier];
        const [x, dy] = [trialNumbers(sizeOf(inputShape), seed), trialNumbers(sizeOf(outShape), seed + 1)];
        const w = trialNumbers(sizeOf(filterShape), seed + 2);
        const [dx, dw] = [new Float64Array(x.length), new Float64Array(w.length)];
        for (const { output, cell, tap } of batchPairs(trial, batch)) {
          for (let i = 0; i < inputs; i++) {
            for (let q = 0; q < multiplier; q++) {
              const weight = (tap * inputs + i) * multiplier + q;
              const gradient = dy[(output * inputs + i) * multiplier + q]!;
              dx[cell * inputs + i]! += w[weight]! * gradient;
              dw[weight]! += x[cell * inputs + i]! * gradient;
            }
          }
        }
        const attrs = { ...attrsOf(trial, 2), inputShape, filterShape };
        const ofInput = { dy: [dy, outShape], filter: [w, filterShape] } as const;
        const ofFilter = { x: [x, inputShape], dy: [dy, outShape] } as const;
        expectClose(runKernel("DepthwiseConv2dNativeBackpropInput", ofInput, attrs).values, dx);
        expectClose(runKernel("DepthwiseConv2dNativeBackpropFilter", ofFilter, attrs).values, dw);
      }),
    );
  });
});
