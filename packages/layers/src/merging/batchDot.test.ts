import fc from "fast-check";
import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { batchDot } from "./batchDot.js";

describe.each(["cpu", "wasm"] as const)("batchDot on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("is what sums over the axes give, for any sizes", () => {
    const size = fc.integer({ min: 1, max: 4 });
    fc.assert(
      fc.property(size, size, size, size, (batch, left, inner, right) => {
        tf.tidy(() => {
          const a = tf.randomUniform([batch, inner, left], -1, 1, "float32", 1);
          const b = tf.randomUniform([batch, right, inner], -1, 1, "float32", 2);
          const product = batchDot(a, b, [1, 2]);
          expect(product.shape).toEqual([batch, left, right]);
          const [x, y] = [a.dataSync(), b.dataSync()];
          const expected: number[] = [];
          for (let row = 0; row < batch; row++) {
            for (let i = 0; i < left; i++) {
              for (let j = 0; j < right; j++) {
                let sum = 0;
                for (let k = 0; k < inner; k++) {
                  sum += x[(row * inner + k) * left + i]! * y[(row * right + j) * inner + k]!;
                }
                expected.push(sum);
              }
            }
          }
          expectClose(product.dataSync(), expected);
        });
      }),
      { numRuns: 25 },
    );
  });

  it("gives a column for two vectors", () => {
    expect(batchDot(tf.tensor2d([[1, 2]]), tf.tensor2d([[3, 4]]), [1, 1]).arraySync()).toEqual([[11]]);
  });
});
