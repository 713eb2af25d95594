import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { dropout } from "./Dropout.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";

const train = (layer: ReturnType<typeof dropout>, x: Tensor) =>
  Array.from((layer.apply(x, { training: true }) as Tensor).dataSync());

describe("Dropout", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({ make: (options) => dropout({ rate: 0.5, seed: 1, ...options }), inputShape: [5, 2] });

  it("drops numbers in training, and makes up for it with the others", () => {
    const values = train(dropout({ rate: 0.2, seed: 1 }), tf.ones([100, 50]));
    expect(new Set(values)).toEqual(new Set([0, Math.fround(1 / 0.8)]));
    const dropped = values.filter((value) => value === 0).length / values.length;
    expect(Math.abs(dropped - 0.2)).toBeLessThan(4 * Math.sqrt((0.2 * 0.8) / values.length)); // four standard errors
  });

  it("changes nothing outside of training, or at rate 0; drops all at rate 1", () => {
    const x = tf.tensor1d([1, 2, 3]);
    expect(Array.from((dropout({ rate: 0.9 }).apply(x) as Tensor).dataSync())).toEqual([1, 2, 3]);
    expect(train(dropout({ rate: 0 }), x)).toEqual([1, 2, 3]);
    expect(train(dropout({ rate: 1 }), x)).toEqual([0, 0, 0]);
  });

  it("drops the same for one seed on every backend, and another way in the next call", async () => {
    const calls = () => {
      const layer = dropout({ rate: 0.5, seed: 3 });
      return [train(layer, tf.ones([40])), train(layer, tf.ones([40]))];
    };
    const onCpu = calls();
    expect(onCpu[0]).not.toEqual(onCpu[1]);
    await useBackend("wasm");
    expect(calls()).toEqual(onCpu);
    await useBackend("cpu");
  });

  it("passes the gradient where it let numbers through", () => {
    const layer = dropout({ rate: 0.5, seed: 3 });
    const run = (x: Tensor) => layer.apply(x, { training: true }) as Tensor;
    const { value, grad } = tf.valueAndGrad(run)(tf.ones([20]));
    expect(Array.from(grad.dataSync())).toEqual(Array.from(value.dataSync()));
  });

  it("draws for whole axes where noiseShape has a 1", () => {
    const layer = dropout({ rate: 0.5, noiseShape: [null, 1, 3], seed: 2, name: "drop" });
    const output = layer.apply(tf.ones([8, 4, 3]), { training: true }) as Tensor;
    const first = tf.slice(output, [0, 0, 0], [8, 1, 3]);
    expect(Array.from(output.dataSync())).toEqual(Array.from(tf.tile(first, [1, 4, 1]).dataSync()));
    expect(() => layer.apply(tf.ones([8, 4, 2]))).toThrow(
      "Dropout: input of drop must be of a shape that noiseShape [null, 1, 3] fits, got [8, 4, 2].",
    );
  });

  it("refuses wrong options", () => {
    expect(() => dropout({ rate: 1.5 })).toThrow("Dropout: rate must be a number from 0 to 1, got 1.5.");
    expect(() => dropout({ rate: 0.5, seed: -1 })).toThrow("Dropout: seed must be");
    expect(() => dropout({ rate: 0.5, noiseShape: [0] })).toThrow(
      "Dropout: noiseShape must be a list of sizes, each an integer of 1 or more or null, got [0].",
    );
    expect(() => dropout({ rate: 0.5, noiseShape: [2 ** 53] })).toThrow("got [9007199254740992].");
  });
});
