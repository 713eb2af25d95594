import * as tf from "@tensorflow/tfjs-core";
import type { Optimizer } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose } from "@seqloom/testing";
import type { GoldenArray } from "./fixtures/kerasRun.js";
import { toTensor } from "./fixtures/kerasRun.js";
import { optimizerSteps } from "./fixtures/optimizerSteps.js";
import { adam, rmsprop, sgd } from "./optimizers.js";

interface OptimizerCases {
  readonly start: GoldenArray[];
  readonly gradients: GoldenArray[][];
  readonly cases: { readonly name: string; readonly weights_after_step: GoldenArray[][] }[];
}

/** The settings of Keras's cases. */
const CASES: Readonly<Record<string, () => Optimizer>> = {
  "sgd-momentum": () => sgd({ learningRate: 0.05, momentum: 0.9 }),
  "sgd-nesterov": () => sgd({ learningRate: 0.05, momentum: 0.9, nesterov: true }),
  "rmsprop-rho_eps": () => rmsprop({ learningRate: 0.01, rho: 0.8, epsilon: 0.001 }),
  "rmsprop-momentum": () => rmsprop({ learningRate: 0.01, momentum: 0.9 }),
  "adam-other": () => adam({ learningRate: 0.02, beta1: 0.8, beta2: 0.95, epsilon: 0.001 }),
};

describe.each(["cpu", "wasm"] as const)("optimizers on %s", (backend) => {
  describeGolden<OptimizerCases>("training/optimizers.json.gz", ({ start, gradients, cases }) => {
    beforeAll(async () => void (await useBackend(backend)));

    it.each(Object.keys(CASES))("move the weights as Keras does: %s", (name) => {
      const optimizer = CASES[name]!();
      const variables = start.map((array) => tf.variable(tf.tidy(() => toTensor(array))));
      const { weights_after_step: wanted } = cases.find((candidate) => candidate.name === name)!;
      for (const [step, gradient] of gradients.entries()) {
        tf.tidy(() => {
          const named = gradient.map((array, i) => ({ name: variables[i]!.name, tensor: toTensor(array) }));
          optimizer.applyGradients(named);
        });
        for (const [index, variable] of variables.entries()) {
          const expected = wanted[step]![index]!.data.map(Number);
          expectClose(variable.dataSync(), expected, { absolute: 5e-6, relative: 5e-6 });
        }
      }
      optimizer.dispose();
      tf.dispose(variables);
    });
  });
});

describe("sgd", () => {
  beforeAll(() => useBackend("cpu"));

  it("goes down the slope by the learning rate", () => {
    const [first] = optimizerSteps(sgd({ learningRate: 0.5 }));
    expectClose(first!, [0.95, -2.25]); // from 1 and -2, with gradients 0.1 and 0.5
  });

  it("refuses options that it has not got", () => {
    expect(() => sgd({ rho: 0.9 } as never)).toThrow("sgd: ");
    expect(() => sgd({ momentum: 2 })).toThrow("sgd: momentum must be a number from 0 to 1, got 2.");
  });
});

describe("adam", () => {
  it("has Keras's defaults", () => {
    expect(adam().getConfig()).toEqual({ learningRate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-7 });
  });
});

describe("rmsprop", () => {
  it("has Keras's defaults", () => {
    expect(rmsprop().getConfig()).toMatchObject({ learningRate: 0.001, decay: 0.9, momentum: 0, epsilon: 1e-7 });
  });
});
