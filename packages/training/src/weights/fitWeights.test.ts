import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { fitWeights } from "./fitWeights.js";

beforeAll(() => useBackend("cpu"));

describe("fitWeights", () => {
  it("drops axes of 1 that the values do not have, and keeps those along steps", () => {
    tf.tidy(() => {
      expect(fitWeights("mse", tf.ones([4, 1]), [4]).shape).toEqual([4]);
      expect(fitWeights("mse", tf.ones([4, 3, 1]), [4, 3]).shape).toEqual([4, 3]);
      expect(fitWeights("mse", tf.ones([4, 1]), [4, 3]).shape).toEqual([4, 1]);
    });
  });

  it("refuses weights of rows for values of steps, as Keras does", () => {
    const call = () => tf.tidy(() => fitWeights("loss", tf.ones([4]), [4, 3]));
    expect(call).toThrow(
      "fit: sampleWeight must be one for each value of loss, [4, 3], got [4]. One weight for all of a row has the shape [4, 1].",
    );
  });
});
