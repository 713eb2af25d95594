import fc from "fast-check";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // it registers the gradients
import { useBackend } from "@seqloom/backend";
import { camelCase, describeGolden, expectClose, type GoldenArray, goldenTensor } from "@seqloom/testing";
import { activate, ACTIVATION_NAMES, type ActivationName } from "./activate.js";
import { expectGolden, type GoldenCall, type LayerCase } from "../testing/layerCase.js";

interface Curve {
  readonly name: string;
  readonly x: GoldenArray;
  readonly outputs: readonly GoldenArray[];
  readonly keras3_outputs: readonly GoldenArray[];
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

/** The formulas in float64, of those that work on each number by itself and need no special function. */
const FORMULAS: Partial<Record<ActivationName, (x: number) => number>> = {
  elu: (x) => (x > 0 ? x : Math.exp(x) - 1),
  exponential: Math.exp,
  hardSigmoid: (x) => Math.min(Math.max(x / 6 + 0.5, 0), 1),
  hardSigmoidKeras2: (x) => Math.min(Math.max(0.2 * x + 0.5, 0), 1),
  leakyRelu: (x) => (x > 0 ? x : 0.2 * x),
  linear: (x) => x,
  relu: (x) => Math.max(x, 0),
  relu6: (x) => Math.min(Math.max(x, 0), 6),
  selu: (x) => 1.05070098735548 * (x > 0 ? x : 1.67326324235438 * (Math.exp(x) - 1)),
  sigmoid,
  silu: (x) => x * sigmoid(x),
  softplus: (x) => Math.log1p(Math.exp(x)),
  softsign: (x) => x / (1 + Math.abs(x)),
  swish: (x) => x * sigmoid(x),
  tanh: Math.tanh,
};

describe("activate", () => {
  describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
    beforeAll(async () => void (await useBackend(backend)));

    it.each(Object.entries(FORMULAS) as [ActivationName, (x: number) => number][])(
      "%s follows its formula",
      (name, formula) => {
        const numbers = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 30 });
        fc.assert(
          fc.property(numbers, (xs) => {
            const values = tf.tidy(() => activate(name, tf.tensor1d(xs)).dataSync());
            expectClose(values, xs.map(formula), { absolute: 2e-6, relative: 1e-6 }); // tfjs's exp and tanh in float32
          }),
          { numRuns: 20 },
        );
      },
    );

    it.each(ACTIVATION_NAMES)("%s leaves NaN a NaN", (name) => {
      const values = tf.tidy(() => activate(name, tf.tensor1d([NaN, NaN, NaN, NaN, NaN])).dataSync());
      expect(Array.from(values)).toEqual([NaN, NaN, NaN, NaN, NaN]);
    });
  });

  describeGolden<{ cases: readonly (LayerCase & GoldenCall)[] }>("layers/dense.json.gz", ({ cases }) => {
    describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
      beforeAll(async () => void (await useBackend(backend)));

      it.each(cases.map((item) => [item.name, item] as const))(
        "gives what Keras gives in a Dense layer: %s",
        (_, item) => {
          tf.tidy(() => {
            const name = camelCase(item.layer.config.activation as string);
            const [kernel, bias] = item.weights.map(({ value }) => goldenTensor(value));
            const [x, dy] = [goldenTensor(item.x), goldenTensor(item.dy[0]!)];
            const dense = (input: Tensor) => {
              const product = tf.matMul(tf.reshape(input, [-1, x.shape.at(-1)!]), kernel!);
              return activate(name as ActivationName, tf.reshape(bias ? tf.add(product, bias) : product, dy.shape));
            };
            expectGolden(dense(x), item.outputs[0]!);
            expectGolden(tf.grad((input: Tensor) => tf.sum(tf.mul(dense(input), dy)))(x), item.grads.x!);
          });
        },
      );
    });
  });

  describeGolden<{ cases: readonly Curve[] }>("layers/keras2_legacy.json.gz", ({ cases }) => {
    it("has the hard sigmoid of Keras 3 and that of Keras 2", async () => {
      await useBackend("cpu");
      const { x, outputs, keras3_outputs: outputs3 } = cases.find(({ name }) => name === "hard_sigmoid_curve")!;
      expectGolden(activate("hardSigmoidKeras2", goldenTensor(x)), outputs[0]!);
      expectGolden(activate("hardSigmoid", goldenTensor(x)), outputs3[0]!);
    });
  });
});
