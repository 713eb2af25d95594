import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { trialNumbers } from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";

const sizes = () => fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }));
const resizers = { bilinear: tf.image.resizeBilinear, "nearest neighbour": tf.image.resizeNearestNeighbor };
const [batch, channels] = [2, 2];

describe.each(["wasm", "cpu"] as const)("the gradients of resizing on %s", (backend) => {
  beforeAll(async () => {
    await useBackend(backend);
  });

  it("give a number back to the cell that it was copied from", () => {
    const resize = (x: tf.Tensor) => tf.image.resizeNearestNeighbor(x as tf.Tensor4D, [1, 4]);
    const dx = tf.grad(resize)(tf.zeros([2, 1, 2, 1]), tf.tensor4d([1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 4, 1]));
    expect(Array.from(dx.dataSync())).toEqual([3, 7, 11, 15]);
  });

  it.each(Object.entries(resizers))("are what the forward pass makes of one cell after the other: %s", (_, resize) => {
    fc.assert(
      fc.property(sizes(), sizes(), fc.boolean(), fc.nat(), (size, outSize, alignCorners, seed) => {
        const shape: [number, number, number, number] = [batch, ...size, channels];
        const length = batch * size[0] * size[1] * channels;
        const dy = trialNumbers(batch * outSize[0] * outSize[1] * channels, seed);
        tf.tidy(() => {
          const run = (x: tf.Tensor) => resize(x as tf.Tensor4D, outSize, alignCorners);
          const found = tf.grad(run)(tf.zeros(shape), tf.tensor4d(dy, [batch, ...outSize, channels]));
          // Resizing is linear: the slope by a cell is the output for a 1 in that cell alone.
          const expected = Float64Array.from({ length }, (_, place) => {
            const one = new Float32Array(length);
            one[place] = 1;
            return run(tf.tensor4d(one, shape))
              .dataSync<"float32">()
              .reduce((sum, y, at) => sum + y * dy[at]!, 0);
          });
          expectClose(found.dataSync(), expected, { absolute: 1e-5 });
        });
      }),
      { numRuns: 30 },
    );
  });
});
