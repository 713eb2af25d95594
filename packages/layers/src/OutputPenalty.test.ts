import * as tf from "@tensorflow/tfjs-core";
import { regularizers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { OutputPenalty } from "./OutputPenalty.js";

describe("OutputPenalty", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("adds up what was noted since the last time, but for what is gone", () => {
    const penalty = new OutputPenalty(regularizers.l2({ l2: 0.5 }));
    const gone = tf.tensor1d([100]);
    for (const output of [tf.tensor1d([1, 2]), gone, tf.tensor1d([3])]) penalty.remember(output);
    gone.dispose();
    expect(penalty.take().dataSync()[0]).toBe(0.5 * (1 + 4 + 9));
    expect(penalty.take().dataSync()[0]).toBe(0);
  });
});
