import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { attentionAxes, headsFirst, headsLast, sizeOf } from "./attentionAxes.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("attentionAxes", () => {
  it("are all places, or those that are given", () => {
    expect(attentionAxes(null, 3)).toEqual({ attended: [1], apart: [0] });
    expect(attentionAxes(null, 4)).toEqual({ attended: [1, 2], apart: [0] });
    expect(attentionAxes(-2, 4)).toEqual({ attended: [2], apart: [0, 1] });
    expect(attentionAxes([2, 1], 4)).toEqual({ attended: [2, 1], apart: [0] });
  });

  it.each([[0], [3], [-1], [[1, 1]], [-4]])("are not %j", (axes) => {
    expect(attentionAxes(axes, 4)).toBeUndefined();
  });
});

describe("headsFirst and headsLast", () => {
  it.each([[null], [2], [1], [[2, 1]]])("are each other's way back, along %j", (given) => {
    const axes = attentionAxes(given, 4)!;
    const x = tf.randomUniform([2, 3, 4, 5, 6]); // 3 x 4 places, 5 heads of 6
    const first = headsFirst(x, axes);
    expect(first.shape).toEqual([sizeOf(x.shape, axes.apart), 5, sizeOf(x.shape, axes.attended), 6]);
    const last = headsLast(first, [2, 3, 4, 1], axes);
    expect(last.shape).toEqual(x.shape);
    expect(last.dataSync()).toEqual(x.dataSync());
  });

  it("put what is attended side by side", () => {
    const x = tf.reshape(tf.range(0, 4), [1, 2, 2, 1, 1]);
    expect(Array.from(headsFirst(x, attentionAxes([2, 1], 4)!).dataSync())).toEqual([0, 2, 1, 3]);
  });
});
