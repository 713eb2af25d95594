import fc from "fast-check";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import type { Tensor2D } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { matrixProduct } from "./matrixProduct.js";

describe.each(["cpu", "wasm"] as const)("matrixProduct on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("gives the product and the gradients that tfjs gives", () => {
    const sizes = fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 1, max: 9 })));
    fc.assert(
      fc.property(sizes, ([rows, inner, columns]) => {
        tf.tidy(() => {
          const [a, b] = [tf.randomNormal([rows!, inner!]), tf.randomNormal([inner!, columns!])];
          const dy = tf.randomNormal([rows!, columns!]);
          const results = [matrixProduct, (x: Tensor2D, y: Tensor2D) => tf.matMul(x, y)].map((product) => {
            const { value, grads } = tf.valueAndGrads((x, y) => product(x as Tensor2D, y as Tensor2D))([a, b], dy);
            return [value, ...grads];
          });
          for (const [index, tensor] of results[0]!.entries()) {
            expect(tensor.shape).toEqual(results[1]![index]!.shape);
            expectClose(tensor.dataSync(), results[1]![index]!.dataSync());
          }
        });
      }),
      { numRuns: 25 },
    );
  });

  it("leaves no tensor behind", async () => {
    const x = tf.ones<tf.Rank.R2>([2, 2]);
    await expectNoTensorLeft(() => tf.dispose(tf.grads((a, b) => matrixProduct(a as Tensor2D, b as Tensor2D))([x, x])));
  });
});
