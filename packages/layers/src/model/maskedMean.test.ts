import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { maskedMean } from "./maskedMean.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("maskedMean", () => {
  const values = () => tf.tensor2d([[1, 2], [3, 9]]); // prettier-ignore

  it("is the mean of what the mask lets pass", () => {
    const mask = tf.tensor2d([[1, 1], [1, 0]], [2, 2], "bool"); // prettier-ignore
    expect(maskedMean(values(), mask).dataSync()[0]).toBe(2);
    expect(maskedMean(values(), null).dataSync()[0]).toBe(3.75);
  });

  it("takes a mask of the first axes for all of what is in them", () => {
    expect(maskedMean(values(), tf.tensor1d([0, 1], "bool")).dataSync()[0]).toBe(6);
  });

  it("is 0 where nothing passes", () => {
    expect(maskedMean(values(), tf.tensor1d([0, 0], "bool")).dataSync()[0]).toBe(0);
  });
});
