import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { rowLoss, rowMetric } from "./rowLoss.js";

const composed = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.mean(tf.mul(yTrue, tf.square(yPred)), -1);
const loss = rowLoss(({ targets, predictions, begin, end }, slopes) => {
  let sum = 0;
  for (let i = begin; i < end; i++) {
    sum += targets[i]! * predictions[i]! ** 2;
    slopes[i] = (2 * targets[i]! * predictions[i]!) / (end - begin);
  }
  return sum / (end - begin);
}, composed);

describe.each(["cpu", "wasm"] as const)("rowLoss on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it("gives a value for each row or step, and the gradient of each", async () => {
    const [yTrue, yPred] = [tf.randomUniform([2, 3, 4], 0, 1, "float32", 1), tf.randomUniform([2, 3, 4])];
    const weights = tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]);
    await expectNoTensorLeft(() =>
      tf.tidy(() => {
        const [actual, expected] = [loss, composed].map((each) =>
          tf.valueAndGrad((p) => each(yTrue, p))(yPred, weights),
        );
        expect(actual!.value.shape).toEqual([2, 3]);
        expectClose(actual!.value.dataSync(), expected!.value.dataSync());
        expectClose(actual!.grad.dataSync(), expected!.grad.dataSync());
      }),
    );
  });
});

describe("targets of another shape", () => {
  beforeAll(() => useBackend("cpu"));

  it("are spread out by tfjs, in losses and metrics", () => {
    const [yTrue, yPred] = [tf.tensor2d([[2]]), tf.tensor2d([[1, 3]])];
    const metric = rowMetric(() => NaN, composed);
    for (const each of [loss, metric]) expectClose(each(yTrue, yPred).dataSync(), [10]); // (2 + 18) / 2
  });
});

describe("a gradient of the gradient of a rowLoss", () => {
  beforeAll(() => useBackend("cpu"));

  it("is that of the composed loss: 2 t / n", () => {
    const [yTrue, yPred] = [tf.tensor2d([[1, 2]]), tf.tensor2d([[3, 5]])];
    const slopes = (p: tf.Tensor) => tf.grad((given) => tf.sum(loss(yTrue, given)))(p);
    expectClose(
      tf
        .grad((p) => tf.sum(slopes(p)))(yPred)
        .dataSync(),
      [1, 2],
    );
  });

  it("is an error where the loss was computed outside of the inner gradient, never 0", () => {
    const penalty = (p: tf.Tensor) => {
      const value = tf.sum(loss(tf.ones([1, 2]), p));
      return tf.sum(tf.grad(() => value)(p));
    };
    expect(() => tf.tidy(() => tf.grad(penalty)(tf.tensor2d([[3, 5]])))).toThrow(
      "rowLoss: the gradient of its gradient is not known, since it ran in one loop.",
    );
    tf.engine().reset(); // tfjs does not close its tapes where something throws
  });
});

describe("rowMetric", () => {
  beforeAll(() => useBackend("cpu"));

  it("gives a number for each row", () => {
    const metric = rowMetric(({ predictions, begin, index }) => predictions[begin]! + 10 * index, composed);
    const values = metric(tf.zeros([2, 2]), tf.tensor2d([1, 2, 3, 4], [2, 2]));
    expect(values.shape).toEqual([2]);
    expect([...values.dataSync()]).toEqual([1, 13]);
  });
});
