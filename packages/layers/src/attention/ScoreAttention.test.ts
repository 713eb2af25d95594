import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { SCORE_OPTIONS, ScoreAttention } from "./ScoreAttention.js";

/** Takes the key itself for the score: [batch, 1, features] fits any query. */
class KeyAttention extends ScoreAttention<typeof SCORE_OPTIONS> {
  constructor() {
    super("KeyAttention", SCORE_OPTIONS, {});
  }

  protected override scores(query: Tensor, key: Tensor): Tensor {
    return tf.add(tf.zerosLike(query), tf.transpose(key, [0, 2, 1]));
  }
}

describe("ScoreAttention", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("mixes the values by the softmax of the scores", () => {
    const [query, key] = [tf.zeros([1, 2, 1]), tf.tensor3d([0, Math.log(3)], [1, 2, 1])];
    const output = new KeyAttention().apply([query, tf.tensor3d([4, 8], [1, 2, 1]), key]) as Tensor;
    expectClose(output.dataSync(), [7, 7]); // a quarter of 4 and three quarters of 8
  });
});
