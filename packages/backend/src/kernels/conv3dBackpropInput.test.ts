import * as tf from "@tensorflow/tfjs-core";
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { runKernel } from "../testing/runKernel.js";
import { attrsOf, batchPairs, pairsOf, trialNumbers, volumeTrials } from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";

const sizeOf = (shape: number[]) => shape.reduce((product, size) => product * size);
const few = () => fc.integer({ min: 1, max: 4 });

describe("the gradient of a convolution over volumes with respect to its input on wasm", () => {
  beforeAll(async () => {
    await useBackend("wasm");
  });

  it("spreads each number over the cells of its window", () => {
    const x = tf.tensor5d([1, 10], [1, 1, 1, 2, 1]);
    const w = tf.tensor5d([1, 2, 3], [1, 1, 3, 1, 1]);
    expect(Array.from(tf.conv3dTranspose(x, w, [1, 1, 1, 4, 1], 1, "valid").dataSync())).toEqual([1, 12, 23, 30]);
  });

  it("agrees with float64 sums", () => {
    fc.assert(
      fc.property(volumeTrials, few(), few(), few(), fc.nat(), (trial, batch, inputs, outputs, seed) => {
        const inputShape = [batch, ...trial.input, inputs];
        const outShape = [batch, ...pairsOf(trial).output, outputs];
        const filterShape = [...trial.size, inputs, outputs];
        const [w, dy] = [trialNumbers(sizeOf(filterShape), seed), trialNumbers(sizeOf(outShape), seed + 1)];
        const expected = new Float64Array(sizeOf(inputShape));
        for (const { output, cell, tap } of batchPairs(trial, batch)) {
          for (let i = 0; i < inputs; i++) {
            for (let o = 0; o < outputs; o++) {
              expected[cell * inputs + i]! += w[(tap * inputs + i) * outputs + o]! * dy[output * outputs + o]!;
            }
          }
        }
        const attrs = { ...attrsOf(trial, 3), inputShape };
        const inputsOf = { dy: [dy, outShape], filter: [w, filterShape] } as const;
        const found = runKernel("Conv3DBackpropInputV2", inputsOf, attrs);
        expect(found.shape).toEqual(inputShape);
        expectClose(found.values, expected);
      }),
    );
  });

  it.each([2049, 4096, 5000])("goes on from part to part of large data: %d outputs", (cells) => {
    const outputs = 2;
    const dy = trialNumbers(cells * outputs, 1);
    const expected = Float64Array.from({ length: cells }, (_, cell) => dy[2 * cell]! + 10 * dy[2 * cell + 1]!);
    const given = { dy: [dy, [1, 1, 1, cells, outputs]], filter: [Float32Array.of(1, 10), [1, 1, 1, 1, 2]] } as const;
    const attrs = { strides: [1, 1, 1], pad: "valid", inputShape: [1, 1, 1, cells, 1] };
    expectClose(runKernel("Conv3DBackpropInputV2", given as never, attrs).values, expected);
  });
});
