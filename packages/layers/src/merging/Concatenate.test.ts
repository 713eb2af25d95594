import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { concatenate } from "./Concatenate.js";
import { itMergesAsKeras } from "../testing/mergeCases.js";
import { itBehavesAsAMerge } from "../testing/mergeSuite.js";

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe("Concatenate", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itMergesAsKeras("Concatenate");
  itBehavesAsAMerge({ make: (options) => concatenate({ axis: 1, ...options }) });

  it("puts features beside features, and with axis 1 steps behind steps", async () => {
    await useBackend("cpu");
    const [one, other] = [tf.tensor3d([1, 2], [1, 2, 1]), tf.tensor3d([3, 4], [1, 2, 1])];
    expect(numbers(concatenate().apply([one, other]) as Tensor)).toEqual([1, 3, 2, 4]);
    expect(numbers(concatenate({ axis: 1 }).apply([one, other]) as Tensor)).toEqual([1, 2, 3, 4]);
  });

  it("has a mask behind a masked and an unmasked one: the steps of the other are there", () => {
    const inputs = [tf.ones([1, 2, 3]), tf.ones([1, 2, 3])];
    const masks = [tf.tensor2d([[1, 0]], undefined, "bool"), null as never];
    // Keras 3.15.1: any over the features of both; along the steps one mask behind the other
    expect(numbers(concatenate().computeMask(inputs, masks))).toEqual([1, 1]);
    expect(numbers(concatenate({ axis: 1 }).computeMask(inputs, masks))).toEqual([1, 0, 1, 1]);
  });

  it("knows its output shape as far as those of the inputs are known", () => {
    expect(
      concatenate({ axis: 1 }).computeOutputShape([
        [null, null, 2],
        [null, 3, null],
      ]),
    ).toEqual([null, null, 2]);
    expect(concatenate().computeOutputShape([null, 3])).toEqual([null, 3]);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => concatenate({ axis: 0.5 })).toThrow("Concatenate: axis must be an integer, got 0.5.");
    const layer = concatenate({ name: "both", axis: 1 });
    expect(() => layer.apply([tf.ones([1, 2, 3]), tf.ones([1, 2, 4])])).toThrow(
      "Concatenate: input of both must be of shapes that differ at axis 1 alone, got [[1, 2, 3], [1, 2, 4]].",
    );
    expect(() => layer.apply([tf.ones([1, 2]), tf.ones([1, 2, 1])])).toThrow("that differ at axis 1 alone");
    expect(() => concatenate({ axis: 3 }).apply([tf.ones([1, 2])])).toThrow("a list of tensors with an axis 3");
  });
});
