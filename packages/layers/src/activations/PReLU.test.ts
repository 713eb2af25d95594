import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { itAnswersAsKeras } from "../testing/layerCalls.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { prelu } from "./PReLU.js";

describe("PReLU", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itAnswersAsKeras("PReLU");
  itBehavesAsALayer({ make: (options) => prelu({ sharedAxes: [1], ...options }), inputShape: [5, 2] });

  it("has a slope for each number, or one for all along the shared axes", () => {
    const shapes = (options: object, shape: (number | null)[]) => {
      const layer = prelu(options);
      layer.apply(input({ shape }));
      return layer.weights.map((weight) => weight.shape);
    };
    expect(shapes({}, [3, 4])).toEqual([[3, 4]]);
    expect(shapes({ sharedAxes: 1 }, [null, 4])).toEqual([[1, 4]]);
    const layer = prelu({ weights: [tf.tensor1d([0.5, 2])] });
    expect(Array.from((layer.apply(tf.tensor2d([[-2, -2]])) as Tensor).dataSync())).toEqual([-1, -4]);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => prelu({ sharedAxes: 0 })).toThrow(
      "PReLU: sharedAxes must be an integer of 1 or more, a list of such, or null",
    );
    const refused = (options: object, shape: number[]) => () =>
      prelu({ name: "slope", ...options }).apply(tf.ones(shape));
    expect(refused({}, [2])).toThrow("PReLU: input of slope must be of shape [batch, features] or more axes, got [2].");
    expect(refused({ sharedAxes: 2 }, [2, 3])).toThrow("must be of a shape that has axes 2, got [2, 3].");
    expect(() => prelu({ name: "slope" }).apply(input({ shape: [null, 4] }))).toThrow(
      "must be of known sizes along the axes that sharedAxes leaves out, got [null, null, 4].",
    );
    const layer = prelu({ name: "slope" });
    layer.apply(tf.ones([1, 3]));
    expect(() => layer.apply(tf.ones([1, 4]))).toThrow("must be of the sizes [3] along the axes that are not shared");
  });
});
