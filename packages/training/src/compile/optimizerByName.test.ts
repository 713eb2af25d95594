import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose, type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import { optimizerByName } from "./optimizerByName.js";

interface OptimizerCase {
  name: string;
  /** Weights of the two variables after each step. */
  weights_after_step: GoldenArray[][];
}

interface OptimizerCases {
  start: GoldenArray[];
  gradients: GoldenArray[][];
  cases: OptimizerCase[];
}

beforeAll(() => useBackend("cpu"));

/** Applies the gradients one after the other. Returns all weights after each step. */
function steps(name: string, { start, gradients }: OptimizerCases): number[][] {
  const optimizer = optimizerByName("compile", "optimizer", name);
  const variables = start.map((array) => tf.variable(tf.tidy(() => goldenTensor(array))));
  const after = gradients.map((step) => {
    tf.tidy(() => {
      const named = step.map((gradient, i) => ({ name: variables[i]!.name, tensor: goldenTensor(gradient) }));
      optimizer.applyGradients(named);
    });
    return variables.flatMap((variable) => Array.from(variable.dataSync()));
  });
  optimizer.dispose();
  tf.dispose(variables);
  return after;
}

function agrees(golden: OptimizerCases): void {
  // tfjs's adadelta divides by the mean square of the step before: see optimizerByName.
  it.each(["sgd", "rmsprop", "adam", "adagrad", "adamax"])(
    "moves the weights as Keras's %s with its defaults",
    (name) => {
      const { weights_after_step: wanted } = golden.cases.find((candidate) => candidate.name === name)!;
      const after = steps(name, golden);
      for (const [step, weights] of wanted.entries()) {
        expectClose(
          after[step]!,
          weights.flatMap(({ data }) => data.map(Number)),
          { absolute: 2e-6, relative: 2e-6 },
        );
      }
    },
  );
}

describe("optimizerByName", () => {
  describe("beside Keras", () => agrees(readJson(join(import.meta.dirname, "../fixtures/optimizers.json"))));
  describeGolden("training/optimizers.json.gz", agrees);

  it("takes names in any case", () => {
    expect(optimizerByName("compile", "optimizer", "RMSprop").getConfig()).toMatchObject({ learningRate: 0.001 });
    expect(optimizerByName("compile", "optimizer", "SGD").getConfig()).toMatchObject({ learningRate: 0.01 });
  });

  it.each(["adagrad", "adadelta", "adamax"])("gives %s Keras's learning rate, not tfjs's", (name) => {
    expect(optimizerByName("compile", "optimizer", name).getConfig()).toMatchObject({ learningRate: 0.001 });
  });

  it("lists the names it knows", () => {
    expect(() => optimizerByName("compile", "optimizer", "toString")).toThrow(
      'compile: optimizer must be one of sgd, rmsprop, adam, adagrad, adadelta, adamax, or an optimizer, got "toString".',
    );
  });
});
