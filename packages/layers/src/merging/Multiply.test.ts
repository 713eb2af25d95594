import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { multiply } from "./Multiply.js";
import { itMergesAsKeras } from "../testing/mergeCases.js";
import { itBehavesAsAMerge } from "../testing/mergeSuite.js";

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe("Multiply", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itMergesAsKeras("Multiply");
  itBehavesAsAMerge({ make: (options) => multiply(options) });

  it("multiplies number by number", async () => {
    await useBackend("cpu");
    const [one, other] = [tf.tensor2d([[1, 2]]), tf.tensor2d([[4, 1]])];
    expect(numbers(multiply().apply([one, other]) as Tensor)).toEqual([4, 2]);
  });

  it("takes the numbers of the others where one is masked", () => {
    const [one, other] = [tf.tensor3d([1, 2, 3], [1, 3, 1]), tf.tensor3d([4, 1, 5], [1, 3, 1])];
    const masks = [tf.tensor2d([[1, 0, 0]], undefined, "bool"), tf.tensor2d([[1, 1, 0]], undefined, "bool")];
    // one masked: the other's number; both: zero
    expect(numbers(multiply().apply([one, other], { mask: masks }) as Tensor)).toEqual([4, 1, 0]);
    expect(() =>
      multiply({ name: "mine" }).apply([one, other], { mask: [tf.ones([1, 2], "bool"), masks[1]!] }),
    ).toThrow("Multiply: mask of mine must be of shape [1, 3], got [1, 2].");
  });
});
