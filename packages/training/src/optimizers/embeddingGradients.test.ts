import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-layers"; // registers the gradients
import { describeGolden, expectClose, type GoldenArray, readJson } from "@seqloom/testing";
import { BACKENDS, startBackend } from "../testing/startBackend.js";
import { optimizerFromConfig } from "./optimizerFromConfig.js";
import { sgd } from "./optimizers.js";

/** Steps over an embedding of [4, 2] in which words come twice: the weights after each. */
interface Case {
  readonly name: string;
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
  /** Of Keras on TensorFlow, where the gradient is a list of rows. */
  readonly rows: readonly number[][];
  /** Of Keras with the gradient as one array, as on JAX and PyTorch. */
  readonly dense: readonly number[][];
}

const { ids, cases } = readJson<{ ids: readonly number[][]; cases: readonly Case[] }>(
  join(import.meta.dirname, "../fixtures/embeddingGradients.json"),
);
const NEAR = { absolute: 2e-6, relative: 2e-6 };

/** A step of the optimizer, by a loss of the rows of some words. */
function move(optimizer: tf.Optimizer, table: tf.Variable, loss: (rows: tf.Tensor) => tf.Scalar, words: number[]) {
  tf.tidy(() => {
    const { grads } = tf.variableGrads(() => loss(tf.gather(table, tf.tensor1d(words, "int32"))), [table]);
    optimizer.applyGradients(grads);
  });
}

describe.each(BACKENDS)("an Embedding's gradient on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  it.each(cases)("is one array, as in Keras on JAX: $name", ({ class_name, config, dense }) => {
    const optimizer = optimizerFromConfig(class_name, config);
    const table = tf.tidy(() => tf.variable(tf.tensor2d([0, 1, 2, 3, 4, 5, 6, 7], [4, 2])));
    for (const [step, words] of ids.entries()) {
      move(optimizer, table, (rows) => tf.sum(tf.square(rows)), words);
      expectClose(table.dataSync(), dense[step]!, NEAR);
    }
    optimizer.dispose();
    table.dispose();
  });

  // Keras on TensorFlow clips three rows of one word one by one, which then move it by 1.732 and by 3.
  it.each([{ clipnorm: 1 }, { clipvalue: 1 }, { globalClipnorm: 1 }])("is summed before it is clipped: %j", (clip) => {
    const optimizer = sgd({ learningRate: 1, ...clip });
    const table = tf.tidy(() => tf.variable(tf.zeros([2, 2])));
    move(optimizer, table, (rows) => tf.sum(tf.mul(rows, tf.tensor1d([1, 0]))), [1, 1, 1]);
    expectClose(table.dataSync(), [0, 0, -1, 0]);
    table.dispose();
  });
});

interface Golden {
  readonly embedding_sparse_gradient: readonly {
    readonly name: string;
    readonly weights_after_step: readonly GoldenArray[];
  }[];
}

describeGolden<Golden>("training/optimizers.json.gz", ({ embedding_sparse_gradient: golden }) => {
  it("differs from Keras on TensorFlow in 7 of 8 settings: all that square or clip", () => {
    expect(golden.map(({ name }) => name)).toEqual(cases.map(({ name }) => name));
    const same = golden.filter(({ weights_after_step: steps }, index) => {
      const { rows, dense } = cases[index]!;
      for (const [step, { data }] of steps.entries()) expectClose(data.map(Number), rows[step]!, NEAR);
      return rows.every((row, step) => row.every((value, i) => Math.abs(value - dense[step]![i]!) < 1e-6));
    });
    expect(same.map(({ name }) => name)).toEqual(["sgd-momentum"]);
  });
});
