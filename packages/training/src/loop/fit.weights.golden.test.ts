import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose } from "@seqloom/testing";
import {
  adam,
  auc,
  compile,
  type CompileOptions,
  evaluate,
  fit,
  type FitOptions,
  precision,
  predict,
  recall,
  rmsprop,
  sgd,
} from "../index.js";
import { type KerasRun, type KerasRuns, modelOf, toNdArray } from "../testing/kerasRun.js";

/** Whole runs of Keras with weights of classes or samples, or with metrics that keep counts. */
const compiled: Record<string, () => CompileOptions> = {
  wine_dense_acc_name: () => ({
    optimizer: sgd({ learningRate: 0.1 }),
    loss: "categorical_crossentropy",
    metrics: ["acc", "mse"],
  }),
  wine_dense_sample_weight: () => ({
    optimizer: rmsprop({ learningRate: 0.01 }),
    loss: "sparse_categorical_crossentropy",
    metrics: ["accuracy"],
    weightedMetrics: ["accuracy"],
  }),
  wine_binary_metrics: () => ({
    optimizer: adam({ learningRate: 0.02 }),
    loss: "binary_crossentropy",
    metrics: ["accuracy", auc(), precision(), recall()],
  }),
};

type WeightedRun = KerasRun & {
  readonly fit: { readonly class_weight?: Record<number, number>; readonly sample_weight?: string };
};

describe.each(["cpu", "wasm"] as const)(
  "fit, evaluate and predict with weights and counts beside Keras, on %s",
  (name) => {
    beforeAll(async () => void (await useBackend(name)));

    describeGolden<KerasRuns>("training/runs.json.gz", ({ runs, data }) => {
      const cases = runs.filter((run) => run.name in compiled) as WeightedRun[];
      it("has 3 runs", () => expect(cases).toHaveLength(3));
      it.each(cases)("trains $name to the history, evaluation, predictions and weights of Keras", async (run) => {
        const model = modelOf(run);
        compile(model, compiled[run.name]!());
        const [x, y] = [toNdArray(data[run.x]!), toNdArray(data[run.y]!)];
        const { epochs, batch_size: batchSize, validation_split: validationSplit = 0, shuffle } = run.fit;
        const { class_weight: classWeight, sample_weight: weights } = run.fit;
        const options: FitOptions = {
          ...{ epochs, batchSize, validationSplit, shuffle, verbose: 0 },
          ...(classWeight && { classWeight }),
          ...(weights !== undefined && { sampleWeight: toNdArray(data[weights]!) }),
        };
        const { history } = await fit(model, x, y, options);
        expect(Object.keys(history).sort()).toEqual(Object.keys(run.history).sort());
        for (const [log, values] of Object.entries(run.history)) expectClose(history[log]!, values);
        const measured = await evaluate(model, x, y, { batchSize, verbose: 0 });
        for (const [log, value] of Object.entries(run.evaluate_after)) expectClose([measured[log]!], [value]);
        const { data: wanted } = toNdArray(run.predict_first_5);
        expectClose((await predict(model, x, { verbose: 0 })).data.subarray(0, wanted.length), wanted);
        model.getWeights().forEach((weight, i) => {
          const { data: final } = toNdArray(run.weights[i]!.final!);
          expectClose(weight.dataSync(), final, { absolute: 2e-5, relative: 2e-5 });
        });
        model.dispose();
      });
    });
  },
);
