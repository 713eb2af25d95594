import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers tfjs's gradients
import fc from "fast-check";
import { expectClose } from "@seqloom/testing";
import { runKernel } from "../testing/runKernel.js";
import { trialNumbers } from "../testing/windowTrials.js";
import { useBackend } from "../start/useBackend.js";

describe.each(["wasm", "cpu"] as const)("unsortedSegmentSum on %s", (backend) => {
  beforeAll(async () => {
    await useBackend(backend);
  });

  it("adds up the rows of each segment, and leaves out the others", () => {
    const x = tf.tensor2d([1, 2, 3, 4, 5, 6, 7, 8], [4, 2]);
    const sums = tf.unsortedSegmentSum(x, tf.tensor1d([2, 0, 2, -1], "int32"), 4);
    expect(sums.arraySync()).toEqual([[3, 4], [0, 0], [6, 8], [0, 0]]); // prettier-ignore
  });

  it("leaves whole numbers whole", () => {
    const ids: [Int32Array, number[], tf.DataType] = [Int32Array.of(1, 1, 7), [3], "int32"];
    const sums = runKernel("UnsortedSegmentSum", { x: ids, segmentIds: ids }, { numSegments: 8 });
    expect(sums).toEqual({ values: Int32Array.of(0, 2, 0, 0, 0, 0, 0, 7), shape: [8], dtype: "int32" });
  });

  it("agrees with float64 sums, for rows of any shape and ids of one or two axes", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1, max: 6 }), { minLength: 2, maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 2 }),
        fc.boolean(),
        (given, rest, twoAxes) => {
          const ids = twoAxes && given.length % 2 ? given.slice(1) : given;
          const axes = twoAxes ? [ids.length / 2, 2] : [ids.length];
          const size = rest.reduce((product, length) => product * length, 1);
          const x = trialNumbers(ids.length * size, size);
          const expected = new Float64Array(6 * size);
          for (const [row, id] of ids.entries()) {
            for (let k = 0; k < size && id >= 0 && id < 6; k++) expected[id * size + k]! += x[row * size + k]!;
          }
          const segmentIds = [Int32Array.from(ids), axes, "int32"] as const;
          const sums = runKernel(
            "UnsortedSegmentSum",
            { x: [x, [...axes, ...rest]], segmentIds: [segmentIds[0], axes, "int32"] },
            { numSegments: 6 },
          );
          expect(sums.shape).toEqual([6, ...rest]);
          expectClose(sums.values, expected);
        },
      ),
    );
  });

  it("is the gradient of gather, and gathers in its own gradient", () => {
    const ids = tf.tensor1d([1, 0, 1], "int32");
    const gathered = tf.grad((x: tf.Tensor) => tf.gather(x, ids))(
      tf.ones([3, 2]),
      tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]),
    );
    expect(gathered.arraySync()).toEqual([[3, 4], [6, 8], [0, 0]]); // prettier-ignore
    const summed = tf.grad((x: tf.Tensor) => tf.unsortedSegmentSum(x, ids, 2))(tf.ones([3]), tf.tensor1d([5, 7]));
    expect(summed.arraySync()).toEqual([7, 5, 7]);
  });

  it("adds up 20,000 rows into 10,000 segments in far less time than 10,000 passes would take", () => {
    const ids = tf.tensor1d(Int32Array.from({ length: 20_000 }, (_, row) => (row * 7) % 10_000));
    const start = performance.now();
    const sums = tf.unsortedSegmentSum(tf.ones([20_000, 8]), ids, 10_000);
    expect(Array.from(sums.dataSync()).every((sum) => sum === 2)).toBe(true);
    expect(performance.now() - start).toBeLessThan(2000); // some 5 ms
  });
});
