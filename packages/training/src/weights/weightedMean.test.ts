import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { weightedMean } from "./weightedMean.js";

beforeAll(() => useBackend("cpu"));

function mean(make: () => Parameters<typeof weightedMean>): [value: number, weight: number] {
  return tf.tidy(() => {
    const { value, weight } = weightedMean(...make());
    return [value.dataSync()[0]!, typeof weight === "number" ? weight : weight.dataSync()[0]!];
  });
}

describe("weightedMean", () => {
  it("counts samples, or their weights", () => {
    expect(mean(() => ["mae", tf.tensor1d([1, 2, 6])])).toEqual([3, 3]);
    expect(mean(() => ["mae", tf.tensor1d([1, 2, 6]), null, tf.tensor1d([1, 0, 3])])).toEqual([4.75, 4]);
  });

  it("counts the part of a sample's steps that has a weight, as Keras's Mean does", () => {
    const values = () => tf.tensor2d([[1, 3], [5, 7]]); // prettier-ignore
    expect(mean(() => ["mae", values(), null, tf.tensor2d([[1, 0], [2, 2]])])).toEqual([5, 2.5]); // prettier-ignore
    expect(mean(() => ["mae", values(), null, tf.tensor1d([1, 2])])).toEqual([14 / 3, 3].map(Math.fround));
    expect(mean(() => ["mae", values(), tf.tensor2d([[1, 0], [1, 1]]), tf.tensor2d([[1], [2]])])).toEqual([5, 2.5]); // prettier-ignore
  });

  it("counts nothing where all is masked", () => {
    expect(mean(() => ["mae", tf.ones([2, 3]), tf.zeros([2, 3])])).toEqual([0, 0]);
  });
});
