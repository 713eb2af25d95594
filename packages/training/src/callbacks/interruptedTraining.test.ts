import * as tf from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import type { GeneratedBatch } from "../data/generator.js";
import { fit, type FitOptions } from "../loop/fit.js";
import { terminateOnNaN } from "../monitors/terminateOnNaN.js";
import type { Callback } from "./Callback.js";
import { TrainingError, trainingOf } from "./interruptedTraining.js";

beforeAll(() => useBackend("cpu"));

const x = [[1], [2], [3], [4]];
const y = [2, 4, 6, 8];
const mse = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.mean(tf.squaredDifference(yTrue, yPred), -1);

function line(loss: typeof mse | string = "mse", trainable = true): LayersModel {
  const dense = layers.dense({ units: 1, inputShape: [1], name: "dense", kernelInitializer: "zeros", trainable });
  const model = sequential({ layers: [dense], name: "line" });
  compile(model, { optimizer: "sgd", loss, metrics: ["mae"] });
  return model;
}

/** A function that does nothing until its call of this number, which throws. */
function throwsAt(call: number, thrown: unknown): () => void {
  let calls = 0;
  return () => {
    if (++calls === call) throw thrown;
  };
}

/** The error that ends a training in two batches an epoch. */
async function errorOf(model: LayersModel, options: FitOptions): Promise<unknown> {
  const all = { epochs: 5, batchSize: 2, shuffle: false, verbose: 0, onWarning: () => undefined, ...options } as const;
  return fit(model, x, y, all).then(
    () => undefined,
    (error: unknown) => error,
  );
}

function weightsOf(model: LayersModel): number[][] {
  return model.getWeights().map((weight) => [...weight.dataSync()]);
}

const after = (callback: Callback): { readonly callbacks: Callback } => ({ callbacks: callback });

describe("trainingOf", () => {
  const over = new Error("over");

  it.each<[string, FitOptions, [epoch: number, batch: number, whole: number]]>([
    ["before an epoch", after({ onEpochBegin: throwsAt(2, over) }), [1, 0, 1]],
    ["before a batch", after({ onTrainBatchBegin: throwsAt(4, over) }), [1, 1, 1]],
    ["after a batch", after({ onTrainBatchEnd: throwsAt(3, over) }), [1, 1, 1]],
    ["in validation", { ...after({ onTestBatchEnd: throwsAt(3, over) }), validationData: [x, y] }, [1, 2, 1]],
    ["after an epoch", after({ onEpochEnd: throwsAt(2, over) }), [1, 2, 2]],
    ["after the training", after({ onTrainEnd: throwsAt(1, over) }), [4, 2, 5]],
  ])(
    "tells of a callback that throws %s: history, place, and weights by name",
    async (_, options, [epoch, batch, whole]) => {
      const model = line();
      const error = await expectNoTensorLeft(() => errorOf(model, options));
      expect(error).toBe(over);
      const training = trainingOf(error)!;
      expect([training.epoch, training.batch, training.history.epoch.length]).toEqual([epoch, batch, whole]);
      const alone = await fit(line(), x, y, { epochs: 5, batchSize: 2, shuffle: false, verbose: 0 });
      expect(training.history.history.loss).toEqual(alone.history.loss!.slice(0, whole));
      expect(training.history.history.mae).toHaveLength(whole);
      expect(Object.keys(training.weights!)).toEqual(["line/dense/kernel", "line/dense/bias"]);
      expect(Object.values(training.weights!).map(({ data }) => [...data])).toEqual(weightsOf(model));
      expect(training.weights!["line/dense/kernel"]!.shape).toEqual([1, 1]);
    },
  );

  it("has the averages of the epoch that was broken off", async () => {
    const seen: unknown[] = [];
    const callbacks = [
      { onTrainBatchEnd: (_: number, logs: object) => void seen.push(logs) },
      { onTrainBatchEnd: throwsAt(3, over) },
    ];
    expect(trainingOf(await errorOf(line(), { callbacks }))!.logs).toEqual(seen[2]);
  });

  it("keeps what earlier callbacks added to the logs of the epoch in which a later one throws", async () => {
    const callbacks = [
      { onEpochEnd: (_: number, logs: Record<string, number>) => void (logs.extra = 7) },
      { onEpochEnd: throwsAt(2, over) },
    ];
    expect(trainingOf(await errorOf(line(), { callbacks }))!.history.history.extra).toEqual([7, 7]);
  });

  it("tells of a loss that throws, with the weights of the last whole step", async () => {
    const steps: number[][][] = [];
    let calls = 0;
    const model = line((yTrue, yPred) => {
      if (++calls === 4) throw over;
      return mse(yTrue, yPred);
    });
    const onTrainBatchEnd = (): void => void steps.push(weightsOf(model));
    const error = await errorOf(model, { callbacks: { onTrainBatchEnd } });
    expect([trainingOf(error)!.epoch, trainingOf(error)!.batch]).toEqual([1, 1]);
    expect(weightsOf(model)).toEqual(steps[2]);
    expect(Object.values(trainingOf(error)!.weights!).map(({ data }) => [...data])).toEqual(steps[2]);
  });

  it("tells of a generator that throws, and of a batch that is wrong, in the middle of an epoch", async () => {
    const run = (last: () => GeneratedBatch) =>
      fit(
        line(),
        function* () {
          yield { x: [[1]], y: [2] };
          yield { x: [[2]], y: [4] };
          yield last();
        },
        { verbose: 0 },
      ).catch((error: unknown) => error);
    const thrown = await run(() => {
      throw over;
    });
    expect(thrown).toBe(over);
    const wrong = await run(() => ({ x: [[1, 2, 3]], y: [1] }));
    expect(wrong).toBeInstanceOf(ArgumentError);
    for (const error of [thrown, wrong]) {
      const { epoch, batch, history } = trainingOf(error)!;
      expect([epoch, batch, history.epoch]).toEqual([0, 2, []]);
    }
  });

  it("tells of class numbers that a generator gives wrong", async () => {
    const model = sequential({ layers: [layers.dense({ units: 2, inputShape: [1], activation: "softmax" })] });
    compile(model, { loss: "sparse_categorical_crossentropy" });
    const labels = [0, NaN].map((label) => ({ x: [[1]], y: [label] }));
    const error = await fit(model, labels, { verbose: 0, shuffle: false }).catch((thrown: unknown) => thrown);
    expect((error as Error).message).toBe("fit: y[0] of batch 1 of generator must be a class from 0 to 1, got NaN.");
    expect(trainingOf(error)).toMatchObject({ epoch: 0, batch: 1 });
  });

  it("tells of NaN that ends a training", async () => {
    const callbacks = terminateOnNaN({ raiseError: true });
    const gap = fit(line(), [[1], [2], [NaN]], [1, 2, 3], {
      ...{ batchSize: 1, shuffle: false, verbose: 0, callbacks, onWarning: () => undefined },
    });
    const error = await gap.catch((thrown: unknown) => thrown);
    expect(trainingOf(error)).toMatchObject({ epoch: 0, batch: 3, history: { epoch: [] } });
  });

  it("leaves an AbortError what it is, and any other reason of a signal that is an object", async () => {
    for (const reason of [undefined, new Error("enough"), { code: 7 }]) {
      const controller = new AbortController();
      const onTrainBatchEnd = (batch: number): void => void (batch === 1 && controller.abort(reason));
      const error = await errorOf(line(), { callbacks: { onTrainBatchEnd }, signal: controller.signal });
      expect(error).toBe(controller.signal.reason);
      if (reason === undefined) expect((error as Error).name).toBe("AbortError");
      expect(trainingOf(error)).toMatchObject({ epoch: 0, batch: 2 });
    }
  });

  it.each([["stop"], [7], [null], [Object.freeze(new Error("frozen"))]])(
    "hangs on a TrainingError where %s was thrown, which is its cause",
    async (thrown) => {
      const error = await errorOf(line(), after({ onTrainBatchEnd: throwsAt(2, thrown) }));
      expect(error).toBeInstanceOf(TrainingError);
      expect(error).toMatchObject({ name: "TrainingError", cause: thrown, training: { epoch: 0, batch: 2 } });
    },
  );

  it("does not print the weights with an error that nobody catches", async () => {
    const error = await errorOf(line(), after({ onTrainBatchEnd: throwsAt(1, new Error("once")) }));
    expect(Object.keys(error as Error)).toEqual([]);
  });

  it("has no weights where the model was disposed of", async () => {
    const model = line();
    const onTrainBatchEnd = (): void => {
      model.dispose();
      throw new Error("gone");
    };
    expect(trainingOf(await errorOf(model, { callbacks: { onTrainBatchEnd } }))!.weights).toBeUndefined();
  });

  it("is nothing of an error before the first epoch, nor of other errors", async () => {
    const early = await errorOf(line(), after({ onTrainBegin: throwsAt(1, new Error("early")) }));
    const wrong = await fit(line(), x, [1]).catch((error: unknown) => error);
    expect([early, wrong, new Error("other"), "text", undefined].map(trainingOf)).toEqual([
      ...[undefined, undefined, undefined, undefined, undefined],
    ]);
  });

  it("lets the model be trained on", async () => {
    const model = line();
    await errorOf(model, after({ onTrainBatchEnd: throwsAt(3, over) }));
    expect((await fit(model, x, y, { verbose: 0 })).history.loss).toHaveLength(1);
  });
});
