import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { dilatedConvGradient } from "./dilatedConvGradient.js";
import { attrsOf, batchPairs, imageTrials, pairsOf, trialNumbers } from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";

const sizeOf = (shape: number[]) => shape.reduce((product, size) => product * size);
const [batch, inputs, outputs] = [2, 3, 2];

const convolutions = {
  plain: (x: tf.Tensor, w: tf.Tensor, pad: "same", dilations: [number, number]) =>
    tf.conv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, pad, "NHWC", dilations),
  depthwise: (x: tf.Tensor, w: tf.Tensor, pad: "same", dilations: [number, number]) =>
    tf.depthwiseConv2d(x as tf.Tensor4D, w as tf.Tensor4D, 1, pad, "NHWC", dilations),
};

describe.each(["wasm", "cpu"] as const)("dilatedConvGradient on %s", (backend) => {
  beforeAll(async () => {
    await useBackend(backend);
  });

  it("gives the gradients of a window with holes", () => {
    const [x, w] = [tf.tensor3d([1, 2, 3, 4], [1, 4, 1]), tf.tensor3d([10, 100], [2, 1, 1])];
    const loss = (x: tf.Tensor, w: tf.Tensor) => tf.conv1d(x as tf.Tensor3D, w as tf.Tensor3D, 1, "valid", "NWC", 2);
    const [dx, dw] = tf.grads(loss)([x, w]); // x0 w0 + x2 w1, x1 w0 + x3 w1
    expect(Array.from(dx!.dataSync())).toEqual([10, 10, 100, 100]);
    expect(Array.from(dw!.dataSync())).toEqual([3, 7]);
  });

  it.each(Object.entries(convolutions))("agrees with float64 sums: %s", (kind, convolve) => {
    fc.assert(
      fc.property(imageTrials(3), fc.nat(), (given, seed) => {
        const trial = { ...given, strides: [1, 1, 1] as [number, number, number] };
        const channels = kind === "depthwise" ? inputs * outputs : outputs;
        const shapes = {
          x: [batch, ...trial.input.slice(1), inputs],
          w: [...trial.size.slice(1), inputs, outputs],
          y: [batch, ...pairsOf(trial).output.slice(1), channels],
        };
        const x = trialNumbers(sizeOf(shapes.x), seed);
        const w = trialNumbers(sizeOf(shapes.w), seed + 1);
        const dy = trialNumbers(sizeOf(shapes.y), seed + 2);
        const [dx, dw] = [new Float64Array(x.length), new Float64Array(w.length)];
        for (const { output, cell, tap } of batchPairs(trial, batch)) {
          for (let i = 0; i < inputs; i++) {
            for (let o = 0; o < outputs; o++) {
              const weight = (tap * inputs + i) * outputs + o;
              const gradient = dy[output * channels + (kind === "depthwise" ? i * outputs + o : o)]!;
              dx[cell * inputs + i]! += w[weight]! * gradient;
              dw[weight]! += x[cell * inputs + i]! * gradient;
            }
          }
        }
        const { pad, dilations } = attrsOf(trial, 2) as unknown as { pad: "same"; dilations: [number, number] };
        tf.tidy(() => {
          const run = (x: tf.Tensor, w: tf.Tensor) => convolve(x, w, pad, dilations);
          const found = tf.grads(run)([tf.tensor(x, shapes.x), tf.tensor(w, shapes.w)], tf.tensor(dy, shapes.y));
          expectClose(found[0]!.dataSync(), dx);
          expectClose(found[1]!.dataSync(), dw);
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe("dilatedConvGradient", () => {
  it("leaves windows without holes, and channels first, to tfjs", () => {
    const given: tf.NamedAttrMap[] = [];
    const gradFunc: tf.GradFunc = (_dy, _saved, attrs) => {
      given.push(attrs);
      return {};
    };
    const tensors = [tf.ones([1, 3, 3, 1]), tf.ones([1, 1, 1, 1])];
    const attrs = [{ dilations: 1 }, { dilations: [1, 1] }, {}, { dilations: 2, dataFormat: "NCHW" }];
    const { gradFunc: extended } = dilatedConvGradient({ kernelName: "Conv2D", gradFunc });
    for (const each of attrs) extended(tensors[0]!, tensors, each as unknown as tf.NamedAttrMap);
    expect(given).toEqual(attrs);
  });
});
