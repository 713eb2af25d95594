import * as tf from "@tensorflow/tfjs-core";
import { expectClose, type GoldenArray, goldenTensor } from "@seqloom/testing";
import { optimizerFromConfig } from "../optimizers/optimizerFromConfig.js";

/** Steps that optimizers of Keras took on the rows of a table that some ids name, with sum(rows²) as the loss. */
export interface EmbeddingCases {
  readonly start: GoldenArray;
  /** Ids of each step; some come twice. */
  readonly ids: readonly (readonly number[])[];
  readonly cases: readonly {
    readonly name: string;
    readonly class_name: string;
    readonly config: Readonly<Record<string, unknown>>;
    readonly weights_after_step: readonly GoldenArray[];
  }[];
}

/** Tests that each optimizer moves the rows of a table as Keras does where the gradient is one array. */
export function testEmbeddings({ start, ids, cases }: EmbeddingCases): void {
  it.each(cases)("move the rows of an Embedding as Keras does: $name", ({ class_name, config, weights_after_step }) => {
    const optimizer = optimizerFromConfig(class_name, config);
    const table = tf.tidy(() => tf.variable(goldenTensor(start)));
    for (const [step, wanted] of weights_after_step.entries()) {
      tf.tidy(() => optimizer.applyGradients([{ name: table.name, tensor: gradientOf(table, ids[step]!) }]));
      expectClose(table.dataSync(), wanted.data.map(Number), { absolute: 2e-6, relative: 2e-6 });
    }
    optimizer.dispose();
    table.dispose();
  });
}

/** The gradient of sum(rows²) by the table: twice a row, as often as its id comes. */
function gradientOf(table: tf.Tensor, ids: readonly number[]): tf.Tensor {
  const values = table.dataSync();
  const gradient = new Float32Array(values.length);
  const columns = table.shape[1]!;
  for (const id of ids) {
    for (let i = id * columns; i < (id + 1) * columns; i++) gradient[i]! += 2 * values[i]!;
  }
  return tf.tensor(gradient, table.shape);
}
