import * as tf from "@tensorflow/tfjs-core";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { expectNoTensorLeft } from "@seqloom/testing";
import type { Callback } from "../callbacks/Callback.js";
import { compile } from "../compile/compile.js";
import { fit } from "./fit.js";
import { startBackend } from "../testing/startBackend.js";
import type { GeneratedBatch } from "../data/generator.js";
import { adadelta, adagrad, adam, adamax, rmsprop, sgd } from "../optimizers/optimizers.js";

const x = [1, 2, 3].map((step) => [[step], [step]]);
const y = [2, 4, 6];

const optimizers = {
  ...{ sgd, rmsprop, adam, adagrad, adadelta, adamax },
  momentum: () => sgd({ momentum: 0.9 }),
  centered: () => rmsprop({ centered: true }),
  "tf.train.adam": () => tf.train.adam(),
  "tf.train.momentum": () => tf.train.momentum(0.1, 0.9),
};

/** A function that throws from the second call on. */
function second<Given extends unknown[], Made>(make: (...given: Given) => Made): (...given: Given) => Made {
  let calls = 0;
  return (...given) => {
    calls += 1;
    if (calls > 1) throw new Error("over");
    return make(...given);
  };
}

const mse = (yTrue: tf.Tensor, yPred: tf.Tensor) => tf.mean(tf.squaredDifference(yTrue, yPred), -1);

interface Fault {
  readonly loss?: typeof mse;
  readonly metric?: typeof mse;
  readonly callback?: Callback;
  readonly generator?: () => Iterable<GeneratedBatch>;
}

const faults: Readonly<Record<string, () => Fault>> = {
  "the loss": () => ({ loss: second(mse) }),
  "a metric": () => ({ metric: second(mse) }),
  "a callback": () => ({ callback: { onBatchEnd: second(() => undefined) } }),
  "a generator": () => ({
    *generator() {
      yield { x: x.slice(0, 1), y: [1] };
      throw new Error("over");
    },
  }),
};

function recurrent(): LayersModel {
  return sequential({ layers: [layers.lstm({ units: 2, inputShape: [2, 1] }), layers.dense({ units: 1 })] });
}

describe.each(["wasm", "other"] as const)("fit on %s", (backend) => {
  beforeAll(() => startBackend(backend));

  describe.each(Object.keys(faults))("leaves no tensor where %s throws", (which) => {
    it.each(Object.keys(optimizers) as (keyof typeof optimizers)[])("with %s", async (name) => {
      await expectNoTensorLeft(async () => {
        const { loss = mse, metric, callback, generator } = faults[which]!();
        const model = recurrent();
        const optimizer = optimizers[name]();
        compile(model, { optimizer, loss, metrics: metric ? [metric] : [] });
        const options = { batchSize: 1, verbose: 0, callbacks: callback ?? [] } as const;
        const run = generator
          ? fit(model, generator, { verbose: 0 })
          : fit(model, x, y, { ...options, validationData: [x, y] });
        await expect(run).rejects.toThrow("over");
        model.dispose();
        optimizer.dispose();
        if (name === "tf.train.momentum") (optimizer as unknown as { c: tf.Scalar }).c.dispose(); // tfjs forgets it
      });
    });
  });
});
