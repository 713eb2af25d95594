import * as tf from "@tensorflow/tfjs-core";
import { initializers, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { seededRandom } from "@seqloom/array";
import { expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import type { CompileOptions } from "../compile/compileOptions.js";
import { fit, type FitOptions } from "../loop/fit.js";
import { LossWatch } from "./LossWatch.js";
import { terminateOnNaN } from "../monitors/terminateOnNaN.js";
import { adam, sgd } from "../optimizers/optimizers.js";
import { startBackend } from "../testing/startBackend.js";

beforeAll(() => startBackend("cpu"));

const random = seededRandom(5);
const x = Array.from({ length: 64 }, () => [random.normal(), random.normal()]);
const sums = x.map(([first, second]) => first! + second!);
const isPositive = sums.map((sum) => (sum > 0 ? 1 : 0));

function network(activation: "linear" | "sigmoid", trainable = true): LayersModel {
  const kernelInitializer = initializers.glorotUniform({ seed: 1 });
  const hidden = layers.dense({ units: 6, activation: "relu", inputShape: [2], kernelInitializer, trainable });
  return sequential({ layers: [hidden, layers.dense({ units: 1, activation, kernelInitializer, trainable })] });
}

/** Warnings of a training. */
async function said(
  model: LayersModel,
  how: CompileOptions,
  ...data: [unknown, unknown?, FitOptions?]
): Promise<string[]> {
  const warnings: string[] = [];
  const [given, targets, options] = data;
  const onWarning = (warning: string): void => void warnings.push(warning);
  compile(model, how);
  const all = { batchSize: 8, verbose: 0, onWarning, ...options } as const;
  await fit(model, given as number[][], targets as number[], all);
  return warnings;
}

describe("a training in which nothing is wrong", () => {
  it.each<[string, "linear" | "sigmoid", CompileOptions, number[], FitOptions]>([
    ["converges", "linear", { optimizer: adam({ learningRate: 0.02 }), loss: "mse" }, sums, { epochs: 80 }],
    ["fits all rows", "sigmoid", { optimizer: adam({ learningRate: 0.1 }), loss: "bce" }, isPositive, { epochs: 80 }],
    [
      "has a loss below 0",
      "linear",
      { optimizer: "adam", loss: "cosine_similarity" },
      sums.map(Math.abs),
      { epochs: 30 },
    ],
    [
      "has targets of noise",
      "linear",
      { optimizer: "adam", loss: "mse" },
      x.map(() => random.normal()),
      { epochs: 60 },
    ],
    [
      "has constant targets",
      "linear",
      { optimizer: adam({ learningRate: 0.1 }), loss: "mse" },
      x.map(() => 3),
      { epochs: 60 },
    ],
    ["takes small steps", "linear", { optimizer: adam({ learningRate: 1e-5 }), loss: "mae" }, sums, { epochs: 3 }],
  ])("gives no warning where it %s", async (_, activation, how, targets, options) => {
    expect(await said(network(activation), how, x, targets, options)).toEqual([]);
  });

  it("gives no warning where a converged model is trained on, nor where the rate falls to 0", async () => {
    const model = network("linear");
    const how = { optimizer: adam({ learningRate: 0.02 }), loss: "mse" };
    expect(await said(model, how, x, sums, { epochs: 80 })).toEqual([]);
    const slow = { optimizer: adam({ learningRate: 1e-4 }), loss: "mse" };
    expect(await said(model, slow, x, sums, { epochs: 30 })).toEqual([]);
    const learningRate = (step: number): number => Math.max(0, 0.05 * (1 - step / 80));
    expect(
      await said(network("linear"), { optimizer: adam({ learningRate }), loss: "mse" }, x, sums, { epochs: 20 }),
    ).toEqual([]);
  });

  it("runs no batch more than without a look at it", async () => {
    let calls = 0;
    class Counting extends layers.Layer {
      static className = "Counting";
      override call(inputs: tf.Tensor | tf.Tensor[]): tf.Tensor {
        calls += 1;
        return [inputs].flat()[0]!.clone();
      }
    }
    const model = sequential({
      layers: [new Counting({ inputShape: [2] }), layers.dense({ units: 1, kernelInitializer: "zeros" })],
    });
    compile(model, { optimizer: sgd({ learningRate: 0.05 }), loss: "mse" });
    const atCompiling = calls;
    await fit(model, x, sums, { epochs: 5, batchSize: 8, verbose: 0 });
    expect(calls - atCompiling).toBe(5 * 8); // batches
  });

  it("computes the same as without a look at it, random numbers included", async () => {
    const losses = async () => {
      const dropout = layers.dropout({ rate: 0.5, seed: 3 });
      const kernelInitializer = initializers.glorotUniform({ seed: 1 });
      const hidden = layers.dense({ units: 6, activation: "tanh", inputShape: [2], kernelInitializer });
      const model = sequential({ layers: [hidden, dropout, layers.dense({ units: 1, kernelInitializer })] });
      compile(model, { optimizer: adam({ learningRate: 0.1 }), loss: "mse" });
      const noise = x.map((_, i) => i % 2); // nothing to learn, so that the loss stands still
      return (await fit(model, x, noise, { epochs: 12, batchSize: 8, verbose: 0 })).history.loss;
    };
    const looks = import.meta.jest.spyOn(LossWatch.prototype, "afterEpoch");
    const watched = await losses();
    expect(looks.mock.results.filter(({ value }) => value === "standing still").length).toBeGreaterThan(1);
    looks.mockReturnValue(undefined);
    expect(await losses()).toEqual(watched);
    looks.mockRestore();
  });
});

describe("a training that goes wrong", () => {
  const nan = x.map((row, i) => (i === 20 ? [NaN, 0] : row));

  it("is explained once, below the bar, whatever goes wrong later", async () => {
    const texts: string[] = [];
    const write = (text: string): void => void texts.push(text);
    const onWarning = (warning: string): void => void texts.push(`WARNING ${warning}`);
    const model = network("linear");
    compile(model, { loss: "mse" });
    await fit(model, nan, sums, { epochs: 3, verbose: 1, write, onWarning, shuffle: false });
    const at = texts.findIndex((text) =>
      text.startsWith("WARNING fit: the loss is NaN in batch 1 of epoch 1, since x holds"),
    );
    expect(texts[at - 1]).toBe("\n");
    expect(texts.filter((text) => text.startsWith("WARNING"))).toHaveLength(1);
  });

  it("goes to console.warn by default", async () => {
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const model = network("linear");
    compile(model, { loss: "mse" });
    await fit(model, nan, sums, { epochs: 2, verbose: 0 });
    expect(warn.mock.calls).toEqual([
      [expect.stringMatching(/^fit: the loss is NaN in batch \d of epoch 1, since x holds/)],
    ]);
    warn.mockRestore();
  });

  it("is explained before a callback ends it", async () => {
    const warnings: string[] = [];
    const callbacks = terminateOnNaN({ raiseError: true });
    const model = network("linear");
    compile(model, { loss: "mse" });
    const onWarning = (warning: string): void => void warnings.push(warning);
    await expect(fit(model, nan, sums, { verbose: 0, callbacks, onWarning })).rejects.toThrow("NaN or Inf loss");
    expect(warnings).toHaveLength(1);
  });

  it("is looked at in the batch of a generator, and in the next one where that is gone", async () => {
    function* batches() {
      for (let i = 0; i < 6; i++) {
        const [given, targets] = [tf.tensor2d(x.slice(i, i + 4)), tf.tensor2d([[0], [1], [1], [0]])];
        yield { x: given, y: targets };
        tf.dispose([given, targets]);
      }
    }
    const softmax = (): LayersModel =>
      sequential({ layers: [layers.dense({ units: 1, activation: "softmax", inputShape: [2] })] });
    const warnings: string[] = [];
    const onWarning = (warning: string): void => void warnings.push(warning);
    await expectNoTensorLeft(async () => {
      const model = softmax();
      compile(model, { loss: "binary_crossentropy" });
      await fit(model, batches, { epochs: 3, verbose: 0, onWarning });
      model.dispose();
    });
    expect(warnings).toEqual([
      expect.stringMatching(/^fit: the loss does not fall \(7\.971 in epoch 1\), since layer .* of one unit/),
    ]);
  });

  it("names the batch of a generator that holds a gap", async () => {
    const rows = Array.from({ length: 5 }, (_, i) => ({ x: [[i === 3 ? NaN : 1, 1]], y: [1] }));
    const model = network("linear");
    compile(model, { loss: "mse" });
    const warnings: string[] = [];
    await fit(model, rows, { shuffle: false, verbose: 0, onWarning: (warning) => void warnings.push(warning) });
    expect(warnings).toEqual([
      expect.stringMatching(
        /in batch 4 of epoch 1, since x of this batch holds .* in 1 of 1 rows, first x\[0\]\[0\] of this batch = NaN/,
      ),
    ]);
  });

  it("leaves the optimizer as it was where it ends while gradients are waited for", async () => {
    const model = network("linear");
    const optimizer = sgd({ learningRate: 1e4 });
    compile(model, { optimizer, loss: "mse" });
    const { applyGradients } = optimizer;
    await fit(model, x, sums, { batchSize: 32, epochs: 1, verbose: 0, onWarning: () => undefined });
    expect(optimizer.applyGradients).toBe(applyGradients);
  });

  it("says that all layers are frozen", async () => {
    expect(await said(network("linear", false), { loss: "mse" }, x, sums, { epochs: 3 })).toEqual([
      "fit: the model has no weights that are trained; all of them are frozen.",
    ]);
  });
});

describe("a training on a backend whose numbers cannot be read at once", () => {
  beforeAll(() => startBackend("other"));
  afterAll(() => startBackend("cpu"));

  it("is explained by data and gradients", async () => {
    const gap = await said(
      network("linear"),
      { loss: "mse" },
      x.map((row, i) => (i === 9 ? [NaN, 0] : row)),
      sums,
    );
    expect(gap).toEqual([
      expect.stringContaining("since x holds NaN or infinite numbers in 1 of 64 rows, first x[9][0]"),
    ]);
    const how = { optimizer: sgd({ learningRate: 100 }), loss: "mse" };
    const [exploded] = await said(network("linear"), how, x, sums, { epochs: 5 });
    expect(exploded).toMatch(
      /since the training exploded from a loss of .* the gradient of dense_Dense\d+\/\w+ was .* long\./,
    );
    const root = { loss: (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.mean(tf.sqrt(tf.sub(yPred, yTrue)), -1) };
    const [unknown] = await said(network("linear"), root, x, sums);
    expect(unknown).toContain("since a step went too far, or the model or its loss makes NaN itself");
  });
});
