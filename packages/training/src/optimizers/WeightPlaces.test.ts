import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { type Gradients, knowsWeights, WeightPlaces } from "./WeightPlaces.js";

beforeAll(() => useBackend("cpu"));

describe("WeightPlaces", () => {
  it("gives each weight the place of its first step, by name or by list", () => {
    const [a, b] = [tf.variable(tf.scalar(1)), tf.variable(tf.scalar(2))];
    const gradient = tf.scalar(3);
    const optimizer = tf.train.sgd(1);
    const places = new WeightPlaces(optimizer);
    const visited = (gradients: Gradients) => {
      const visits: [string, boolean, number][] = [];
      places.forEach(gradients, (weight, slope, place) => visits.push([weight.name, slope === gradient, place]));
      return visits;
    };
    const none = null as unknown as tf.Tensor;
    expect(visited({ [a.name]: none, [b.name]: gradient })).toEqual([
      [a.name, false, 0],
      [b.name, true, 1],
    ]);
    expect(visited([{ name: b.name, tensor: gradient }])).toEqual([[b.name, true, 1]]);
    places.clear();
    expect(visited([{ name: b.name, tensor: gradient }])).toEqual([[b.name, true, 0]]);
    optimizer.dispose();
    tf.dispose([a, b, gradient]);
  });
});

describe("knowsWeights", () => {
  it("tells such optimizers from tfjs's own", () => {
    const [ours, tfjs] = [tf.train.sgd(1), tf.train.sgd(1)];
    void new WeightPlaces(ours);
    expect([knowsWeights(ours), knowsWeights(tfjs)]).toEqual([true, false]);
    ours.dispose();
    tfjs.dispose();
  });
});
