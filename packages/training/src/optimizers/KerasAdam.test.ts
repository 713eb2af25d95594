import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { loadSharedKernels, setSharedKernels } from "@seqloom/kernels";
import { KerasAdam } from "./KerasAdam.js";

beforeAll(() => useBackend("cpu"));

/** One weight after each of three steps down a slope of 1e-8. */
function smallSteps(optimizer: tf.Optimizer): number[] {
  const weight = tf.variable(tf.scalar(0));
  const values = [1, 2, 3].map(() => {
    tf.tidy(() => optimizer.applyGradients([{ name: weight.name, tensor: tf.scalar(1e-8) }]));
    return weight.dataSync()[0]!;
  });
  weight.dispose();
  optimizer.dispose();
  return values;
}

describe("KerasAdam", () => {
  afterEach(async () => void (await loadSharedKernels()));

  it.each(["the kernels", "a plain loop"])("divides by sqrt(v) + epsilon, as Keras's formula says, by %s", (path) => {
    if (path === "a plain loop") setSharedKernels(undefined);
    let [m, v, weight] = [0, 0, 0];
    const expected = [1, 2, 3].map((t) => {
      m = 0.9 * m + 0.1 * 1e-8;
      v = 0.999 * v + 0.001 * 1e-16;
      weight -= (0.5 * Math.sqrt(1 - 0.999 ** t) * m) / (1 - 0.9 ** t) / (Math.sqrt(v) + 1e-7);
      return weight;
    });
    const actual = smallSteps(new KerasAdam(0.5, 0.9, 0.999, 1e-7));
    for (const [step, value] of actual.entries()) expect(value).toBeCloseTo(expected[step]!, 6);
  });

  it("differs from tfjs's Adam there", () => {
    const [keras] = smallSteps(new KerasAdam(0.5, 0.9, 0.999, 1e-7));
    const [tfjs] = smallSteps(tf.train.adam(0.5, 0.9, 0.999, 1e-7));
    expect(keras! / tfjs!).toBeLessThan(0.1);
  });

  it("is saved as Adam with its own epsilon", () => {
    const optimizer = new KerasAdam(0.001, 0.9, 0.999, 1e-7);
    smallSteps(optimizer);
    expect(optimizer.getClassName()).toBe("Adam");
    expect(optimizer.getConfig()).toEqual({ learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 });
  });
});
