/** Facts about Keras that are easily got wrong, in training; those about layers are in kerasFacts.test.ts there. */
import * as tf from "@tensorflow/tfjs-core";
import { initializers, layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import {
  adagrad,
  adam,
  adamax,
  adamw,
  auc,
  binaryAccuracy,
  binaryCrossentropy,
  type Callback,
  categoricalCrossentropy,
  compile,
  type CompileOptions,
  csvLogger,
  earlyStopping,
  type EarlyStoppingOptions,
  fit,
  type FitOptions,
  meanSquaredError,
  modelCheckpoint,
  nadam,
  precision,
  recall,
  reduceLROnPlateau,
  rmsprop,
  sgd,
  sparseCategoricalCrossentropy,
} from "./index.js";
import { callbackRun, playEpochs } from "./testing/callbackRun.js";

const quiet = { verbose: 0, shuffle: false } as const;

beforeAll(() => useBackend("cpu"));

/** Weights after steps with given gradients. */
function moved(optimizer: tf.Optimizer, start: number[], ...gradients: number[][]): number[] {
  const weight = tf.tidy(() => tf.variable(tf.tensor1d(start)));
  for (const gradient of gradients) {
    tf.tidy(() => optimizer.applyGradients([{ name: weight.name, tensor: tf.tensor1d(gradient) }]));
  }
  const values = Array.from(weight.dataSync());
  tf.dispose(weight);
  optimizer.dispose();
  return values;
}

/** A model whose output is its input times a weight that begins with 1. */
function line(options: Partial<CompileOptions> = {}, inputShape: (number | null)[] = [1]) {
  const kernelInitializer = initializers.ones();
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape, kernelInitializer, useBias: false })] });
  compile(model, { optimizer: sgd({ learningRate: 0 }), loss: "mse", ...options });
  return model;
}

describe("optimizers", () => {
  const given = { learningRate: 1, epsilon: 7 };

  it("add epsilon inside of the root in RMSprop and Adagrad", () => {
    expectClose(moved(rmsprop(given), [0], [3]), [-3 / Math.sqrt(0.1 * 9 + 7)]);
    expectClose(moved(adagrad(given), [0], [3]), [-3 / Math.sqrt(0.1 + 9 + 7)]); // an accumulator of 0.1 to begin with
  });

  it("add it outside in Adam, AdamW and Nadam, and to the maximum in Adamax", () => {
    const ofAdam = (Math.sqrt(0.001) * 3) / (Math.sqrt(0.001 * 9) + 7);
    expectClose(moved(adam(given), [0], [3]), [-ofAdam]);
    expectClose(moved(adamw(given), [0], [3]), [-ofAdam]);
    expectClose(moved(adamax(given), [0], [3]), [-3 / (3 + 7)]);
    const [now, next] = [1, 2].map((step) => 0.9 * (1 - 0.5 * 0.96 ** step));
    const momentum = (next! * 0.1 * 3) / (1 - now! * next!) + ((1 - now!) * 3) / (1 - now!);
    expectClose(moved(nadam(given), [0], [3]), [-momentum / (3 + 7)]);
  });

  it("take the weight decay off first, times the rate; that of AdamW is 0.004", () => {
    expectClose(moved(sgd({ learningRate: 0.1, weightDecay: 0.5 }), [2], [1]), [2 - 2 * 0.5 * 0.1 - 0.1]);
    expect(adamw().getConfig()["weightDecay"]).toBe(0.004);
    expectClose(moved(adamw({ learningRate: 0.1 }), [2], [0]), [2 - 2 * 0.004 * 0.1]);
  });

  it("clip the gradient of each weight by its own norm, or all by their common one", () => {
    const clipped = (clip: object) => {
      const [a, b] = [tf.variable(tf.tensor1d([0])), tf.variable(tf.tensor1d([0]))];
      sgd({ learningRate: 1, ...clip }).applyGradients([
        { name: a.name, tensor: tf.tensor1d([3]) },
        { name: b.name, tensor: tf.tensor1d([4]) },
      ]);
      return [a, b].map((weight) => weight.dataSync()[0]!);
    };
    expectClose(clipped({ clipnorm: 1 }), [-1, -1]);
    expectClose(clipped({ globalClipnorm: 1 }), [-0.6, -0.8]);
  });

  it("go on moving rows of an Embedding that are not in the batch, by momentum and in Adam", () => {
    const steps = [[1, 0], [0, 0]]; // prettier-ignore
    expectClose(moved(sgd({ learningRate: 1, momentum: 0.5 }), [0, 0], ...steps), [-1.5, 0]);
    expect(moved(adam(), [0, 0], ...steps)[0]).toBeLessThan(moved(adam(), [0, 0], steps[0]!)[0]! - 1e-4);
  });
});

describe("losses", () => {
  it("of probabilities are cut to [1e-7, 1 - 1e-7] in float32, without a gradient beyond", () => {
    const bce = binaryCrossentropy({ reduction: "none" });
    const [truth, sure] = [tf.tensor2d([[1], [0]]), tf.tensor2d([[0], [1]])];
    expectClose(bce(truth, sure).dataSync(), [16.118095, 15.942385]);
    expect(
      Array.from(
        tf
          .grad((p) => binaryCrossentropy()(truth, p))(sure)
          .dataSync(),
      ),
    ).toEqual([0, 0]);
  });

  it("of rows that do not sum to 1: categorical divides and then cuts, sparse cuts and then divides", () => {
    const predicted = tf.tensor2d([[2, 1, 1]]);
    const dense = categoricalCrossentropy()(tf.tensor2d([[0, 1, 0]]), predicted);
    const sparse = sparseCategoricalCrossentropy()(tf.tensor2d([[1]]), predicted);
    expectClose([...dense.dataSync(), ...sparse.dataSync()], [Math.log(4), Math.log(3)]); // Keras 3.15.1: the same
  });

  it("are divided by the number of samples, not by the sum of weights, which is another reduction", () => {
    const [truth, predicted, weights] = [tf.tensor2d([[0], [0]]), tf.tensor2d([[1], [3]]), tf.tensor1d([1, 3])];
    const of = (reduction?: "mean_with_sample_weight") =>
      meanSquaredError(reduction && { reduction })(truth, predicted, weights).dataSync();
    expectClose(of(), [(1 + 3 * 9) / 2]);
    expectClose(of("mean_with_sample_weight"), [(1 + 3 * 9) / 4]);
  });

  it("of steps take weights of rows as [rows, 1], and not as [rows]", async () => {
    const [x, y] = [[[[1], [1]], [[2], [2]]], [[[0], [0]], [[0], [0]]]]; // prettier-ignore
    await expect(fit(line({}, [2, 1]), x, y, { ...quiet, sampleWeight: [1, 3] })).rejects.toThrow(
      "fit: sampleWeight must be of shape [2, 1], or [2, 2] for each step, got [2].",
    );
    const { history } = await fit(line({}, [2, 1]), x, y, { ...quiet, sampleWeight: [[1], [3]] });
    expectClose(history.loss!, [(2 * 1 + 2 * 3 * 4) / 4]);
  });

  it("of masked steps: the mean of a batch is over its steps, that of an epoch over the batches by their rows", async () => {
    const model = sequential({ layers: [layers.masking({ inputShape: [2, 1] })] });
    model.add(layers.dense({ units: 1, kernelInitializer: "ones", useBias: false }));
    compile(model, { optimizer: sgd({ learningRate: 0 }), loss: "mse", metrics: ["mse"] });
    const x = [[[1], [0]], [[1], [0]], [[3], [3]]]; // prettier-ignore
    const y = [0, 1, 2].map(() => [[0], [0]]);
    const { history } = await fit(model, x, y, { ...quiet, batchSize: 2 });
    expectClose(history.loss!, [(2 * 1 + 1 * 9) / 3]); // all valid steps have the mean 20 / 4
    expectClose(history["mse"]!, [20 / 4]); // a metric counts valid steps alone
  });
});

describe("weights", () => {
  it("of classes and of samples are not given together", async () => {
    const both = { sampleWeight: [1, 1], classWeight: { 0: 1 } };
    await expect(fit(line(), [1, 2], [0, 1], both)).rejects.toThrow(
      "You cannot `class_weight` and `sample_weight` at the same time.",
    );
  });

  it.each<[string, FitOptions]>([
    ["sample weights", { sampleWeight: [1, 3] }],
    ["class weights", { classWeight: { 0: 1, 1: 3 } }],
  ])("are no matter of metrics, but of weightedMetrics, by another name where names clash: %s", async (_, weights) => {
    const model = line({ metrics: ["mse"], weightedMetrics: ["mse", "mae"] });
    const { history } = await fit(model, [2, 4], [0, 1], { ...quiet, ...weights });
    expect(Object.keys(history)).toEqual(["loss", "mse", "weighted_mse", "mae"]);
    expectClose(history["mse"]!, [(4 + 9) / 2]);
    expectClose(history["weighted_mse"]!, [(4 + 3 * 9) / 4]);
  });
});

describe("epochs", () => {
  it("log the loss first, as Keras 2, and what is validated last", async () => {
    const { history } = await fit(line({ metrics: ["mae"] }), [1, 2, 3, 4], [1, 2, 3, 4], {
      ...quiet,
      validationSplit: 0.5,
    });
    expect(Object.keys(history)).toEqual(["loss", "mae", "val_loss", "val_mae"]);
  });

  it("of stepsPerEpoch go on with the data; one that meets the end is short, and the next begins anew", async () => {
    const batches: number[] = [];
    const callbacks: Callback = { onEpochBegin: () => void batches.push(0), onBatchEnd: () => void batches[batches.length - 1]!++ }; // prettier-ignore
    await fit(line(), [1, 2, 3], [1, 2, 3], { ...quiet, epochs: 3, batchSize: 1, stepsPerEpoch: 2, callbacks });
    expect(batches).toEqual([2, 1, 2]);
  });
});

describe("metrics", () => {
  it("count more than 0.5 as positive, so 0.5 is negative", () => {
    for (const [metric, value] of [[binaryAccuracy(), 0], [precision(), 0], [recall(), 0]] as const) {
      metric.update([1], [0.5]);
      expect(metric.result()).toBe(value);
    } // prettier-ignore
  });

  it("of one class alone: AUC is 0 for the ROC curve, and 1 for precision over recall", () => {
    const of = (curve: "ROC" | "PR") => {
      const metric = auc({ curve });
      metric.update([1, 1, 1], [0.1, 0.4, 0.9]);
      return metric.result();
    };
    expect([of("ROC"), of("PR")]).toEqual([0, 1]);
  });
});

describe("earlyStopping", () => {
  async function stopped(losses: number[], options: EarlyStoppingOptions): Promise<number | undefined> {
    const stop = earlyStopping({ monitor: "loss", ...options });
    const model = { stopTraining: false, getWeights: () => [], setWeights: () => undefined };
    const { context } = callbackRun(["loss"], model);
    await stop.onTrainBegin!(context);
    for (const [epoch, loss] of losses.entries()) {
      await stop.onEpochEnd!(epoch, { loss });
      if (model.stopTraining) return epoch;
    }
    return undefined;
  }

  it("does not begin to wait anew with an improvement that misses the baseline, but does not stop in that epoch", async () => {
    expect(await stopped([5, 4, 3, 3], { baseline: 1, patience: 2 })).toBe(3);
    expect(await stopped([5, 4, 4], { baseline: 1, patience: 2 })).toBe(2);
  });

  it("keeps a NaN of the first epoch as the best, which nothing beats", async () => {
    expect(await stopped([NaN, 1, 0.5], { patience: 2 })).toBe(2);
  });

  it("cannot stop in the first epoch, and wants minDelta beaten, not met", async () => {
    expect(await stopped([1, 1], { patience: 0 })).toBe(1);
    expect(await stopped([1, 0.5], { minDelta: 0.5 })).toBe(1);
    expect(await stopped([1, 0.49, 0.4], { minDelta: 0.5 })).toBe(2);
  });

  it("refuses a patience of -1, which is 0 in Keras", () => {
    expect(() => earlyStopping({ patience: -1 })).toThrow("patience must be an integer of 0 or more, got -1.");
  });
});

describe("callbacks that write", () => {
  it("reduceLROnPlateau logs the rate before the cut, and prints float32 as a double", async () => {
    const run = callbackRun(["loss"], { optimizer: { learningRate: 0.1 } });
    const epochs = [1, 1, 1].map((loss) => ({ loss }));
    const logs = await playEpochs(reduceLROnPlateau({ monitor: "loss", patience: 1, verbose: 1 }), run, epochs);
    expect(logs.map(({ learning_rate: rate }) => rate)).toEqual([0.1, 0.1, 0.01].map(Math.fround));
    expect(run.printed()).toContain("\nEpoch 2: ReduceLROnPlateau reducing learning rate to 0.010000000149011612.\n");
  });

  it("modelCheckpoint says improved from None, with 5 digits, and a second line once it has saved", async () => {
    const run = callbackRun(["loss"]);
    const options = { monitor: "loss", saveBestOnly: true, verbose: 1, save: () => undefined } as const;
    await playEpochs(modelCheckpoint("best", options), run, [{ loss: 0.5 }]);
    expect(run.printed()).toBe(
      "\nEpoch 1: loss improved from None to 0.50000, saving model to best\n\nEpoch 1: finished saving model to best\n",
    );
  });

  it("csvLogger has columns of val_ logs, NA without validation, lines that end in \\r\\n, and the rate once there is one", async () => {
    let text = "";
    const callbacks = [reduceLROnPlateau({ monitor: "loss" }), csvLogger((part) => void (text += part))];
    await fit(line({ optimizer: sgd({ learningRate: 0 }) }), [2], [1], { ...quiet, callbacks });
    expect(text).toBe("epoch,learning_rate,loss,val_learning_rate,val_loss\r\n0,0.0,1.0,NA,NA\r\n");
  });
});

describe("the console", () => {
  async function printed(options: FitOptions, loss: CompileOptions["loss"] = "mse"): Promise<string> {
    let text = "";
    await fit(line({ loss }), [1], [1], { shuffle: false, write: (part) => (text += part), ...options });
    return text;
  }

  it("heads epochs only where there are several", async () => {
    expect(await printed({ epochs: 1, verbose: 2 })).not.toContain("Epoch");
    expect(await printed({ epochs: 2, verbose: 2 })).toContain("Epoch 1/2\n");
  });

  it("of Keras 3 has a bar of 20, colours and backspaces, in a pipe, too", async () => {
    const text = await printed({ verbose: 1, look: "keras3" });
    expect(text.match(/━/g)!.length % 20).toBe(0);
    expect(text).toContain("\u001b[32m");
    expect(text).toContain("\u0008\r");
  });

  it("writes a loss of -1 as -1.0000e+00 in one line an epoch, and as -1.0000 beside a bar", async () => {
    const minus = (_: tf.Tensor, predicted: tf.Tensor) => tf.sub(tf.mean(predicted), 2);
    expect(await printed({ verbose: 2 }, minus)).toContain("loss: -1.0000e+00");
    expect(await printed({ verbose: 1 }, minus)).toMatch(/loss: -1.0000\n$/);
  });

  it("estimates the rest as ETA in Keras 2, without the word in Keras 3, which ends with the time that it took", async () => {
    const [older, newer] = [await printed({ verbose: 1 }), await printed({ verbose: 1, look: "keras3" })];
    expect(older).toContain("ETA: ");
    expect(newer).not.toContain("ETA");
    expect(newer.replaceAll("\u001b", "")).toMatch(/\[1m\d+s\[0m \d+(ms|us|s)\/step - loss: 0.0000e\+00/);
  });
});
