import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { flatten } from "./Flatten.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("Flatten", () => {
  itBehavesAsALayer({ make: (options) => flatten(options), inputShape: [5, 2] });

  it("lays the numbers of an input in a row, in their order", () => {
    const output = flatten().apply(tf.tensor3d([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2])) as Tensor;
    expect(output.arraySync()).toEqual([
      [1, 2, 3, 4],
      [5, 6, 7, 8],
    ]);
    expect((flatten().apply(tf.ones([3])) as Tensor).shape).toEqual([3, 1]);
  });

  it("knows its output shape as far as that of the input is known", () => {
    expect(flatten().computeOutputShape([null, 3, 4])).toEqual([null, 12]);
    expect(flatten().computeOutputShape([null, null, 4])).toEqual([null, null]);
    expect(() => flatten({ name: "flat" }).apply(tf.scalar(1))).toThrow(
      "Flatten: input of flat must be of shape [batch, steps, features], got [].",
    );
  });
});
