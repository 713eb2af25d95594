import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { runKernel } from "../testing/runKernel.js";
import { attrsOf, batchPairs, imageTrials, pairsOf, trialNumbers, volumeTrials } from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";

const sizeOf = (shape: number[]) => shape.reduce((product, size) => product * size);
const few = () => fc.integer({ min: 1, max: 5 });

describe("the gradient of a convolution with respect to its filter on wasm", () => {
  beforeAll(async () => {
    await useBackend("wasm");
  });

  it("is a convolution of the input with the gradient", () => {
    const x = tf.tensor4d([1, 2, 3, 4], [1, 1, 4, 1]);
    const loss = (w: tf.Tensor) => tf.conv2d(x, w as tf.Tensor4D, 1, "valid");
    const dw = tf.grad(loss)(tf.zeros([1, 2, 1, 1]), tf.tensor4d([1, 10, 100], [1, 1, 3, 1]));
    expect(Array.from(dw.dataSync())).toEqual([321, 432]);
  });

  it.each([
    ["images", "Conv2DBackpropFilter", 2, imageTrials(2)],
    ["volumes", "Conv3DBackpropFilterV2", 3, volumeTrials],
  ] as const)("agrees with float64 sums over %s", (_, kernelName, axes, trials) => {
    fc.assert(
      fc.property(trials, few(), few(), few(), fc.nat(), (trial, batch, inputs, outputs, seed) => {
        const last = (sizes: readonly number[]) => sizes.slice(3 - axes);
        const shape = [batch, ...last(trial.input), inputs];
        const outShape = [batch, ...last(pairsOf(trial).output), outputs];
        const filterShape = [...last(trial.size), inputs, outputs];
        const [x, dy] = [trialNumbers(sizeOf(shape), seed), trialNumbers(sizeOf(outShape), seed + 1)];
        const expected = new Float64Array(sizeOf(filterShape));
        for (const { output, cell, tap } of batchPairs(trial, batch)) {
          for (let i = 0; i < inputs; i++) {
            for (let o = 0; o < outputs; o++) {
              expected[(tap * inputs + i) * outputs + o]! += x[cell * inputs + i]! * dy[output * outputs + o]!;
            }
          }
        }
        const attrs = { ...attrsOf(trial, axes), filterShape };
        const found = runKernel(kernelName, { x: [x, shape], dy: [dy, outShape] }, attrs);
        expect(found.shape).toEqual(filterShape);
        expectClose(found.values, expected);
      }),
    );
  });

  it.each([2049, 4096, 5000])("adds up the parts of long data: %d outputs", (steps) => {
    const [inputs, outputs] = [2, 3];
    const x = trialNumbers(steps * inputs, 1);
    const dy = trialNumbers(steps * outputs, 2);
    const expected = new Float64Array(2 * inputs * outputs);
    for (let step = 0; step < steps; step++) {
      for (let k = 0; k < expected.length; k++) {
        const [tap, i, o] = [Math.floor(k / (inputs * outputs)), Math.floor(k / outputs) % inputs, k % outputs];
        if (step + tap < steps) expected[k]! += x[(step + tap) * inputs + i]! * dy[step * outputs + o]!;
      }
    }
    const attrs = { strides: [1, 1], pad: "same", filterShape: [2, 1, inputs, outputs] };
    const given = { x: [x, [1, steps, 1, inputs]], dy: [dy, [1, steps, 1, outputs]] } as const;
    expectClose(runKernel("Conv2DBackpropFilter", given as never, attrs).values, expected, { absolute: 1e-4 });
  });

  it("refuses channels first, which wasm does not convolve either", () => {
    const x = [new Float32Array(16), [1, 1, 4, 4]] as const;
    const attrs = { strides: [1, 1], pad: "same", dataFormat: "NCHW", filterShape: [1, 1, 1, 1] };
    expect(() =>
      runKernel("Conv2DBackpropFilter", { x: [x[0], [1, 1, 4, 4]], dy: [x[0], [1, 1, 4, 4]] }, attrs),
    ).toThrow('Convolution: dataFormat must be "NHWC" on wasm, got "NCHW".');
  });
});
