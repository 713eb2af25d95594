import * as tf from "@tensorflow/tfjs-core";
import { expectClose, type GoldenArray, goldenTensor } from "@seqloom/testing";
import type { KerasOptimizer } from "../optimizers/KerasOptimizer.js";
import { optimizerFromConfig } from "../optimizers/optimizerFromConfig.js";

/** Steps that optimizers of Keras took with given gradients. */
export interface OptimizerCases {
  readonly start: readonly GoldenArray[];
  readonly gradients: readonly (readonly GoldenArray[])[];
  readonly cases: readonly OptimizerCase[];
}

interface OptimizerCase {
  readonly name: string;
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
  readonly learning_rate_before_step: readonly number[];
  /** Weights of the two variables after each step. */
  readonly weights_after_step: readonly (readonly GoldenArray[])[];
  /** Weights once training has ended, where a moving average takes their place. */
  readonly after_finalize?: readonly GoldenArray[];
}

const TOLERANCE = { absolute: 2e-6, relative: 2e-6 };

/** Tests that each optimizer, made of Keras's config, moves the weights as Keras does. */
export function testOptimizers({ start, gradients, cases }: OptimizerCases): void {
  it.each(cases)("move the weights as Keras does: $name", (golden) => {
    const optimizer = optimizerFromConfig(golden.class_name, golden.config);
    if (golden.name.endsWith("-excluded")) optimizer.excludeFromWeightDecay({ varNames: ["bias"] });
    const variables = start.map((array, i) => variableOf(array, ["kernel", "bias"][i]!));
    for (const [step, wanted] of golden.weights_after_step.entries()) {
      expectClose([optimizer.learningRate], [golden.learning_rate_before_step[step]!], { relative: 1e-6 });
      move(optimizer, variables, gradients[step]!);
      expectWeights(variables, wanted);
    }
    optimizer.finalizeVariableValues(variables);
    expectWeights(variables, golden.after_finalize ?? golden.weights_after_step.at(-1)!);
    optimizer.dispose();
    tf.dispose(variables);
  });
}

let count = 0;

function variableOf(array: GoldenArray, name: string): tf.Variable {
  return tf.tidy(() => tf.variable(goldenTensor(array), true, `golden${count++}/${name}`));
}

function move(optimizer: KerasOptimizer, variables: readonly tf.Variable[], step: readonly GoldenArray[]): void {
  tf.tidy(() => {
    const named = step.map((array, i) => ({ name: variables[i]!.name, tensor: goldenTensor(array) }));
    optimizer.applyGradients(named);
  });
}

function expectWeights(variables: readonly tf.Variable[], wanted: readonly GoldenArray[]): void {
  for (const [i, variable] of variables.entries()) {
    expectClose(variable.dataSync(), wanted[i]!.data.map(Number), TOLERANCE);
  }
}
