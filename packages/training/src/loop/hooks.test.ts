import { join } from "node:path";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { camelCase, describeGolden, readJson } from "@seqloom/testing";
import type { Callback, Logs, TrainingContext } from "../callbacks/Callback.js";
import { compile } from "../compile/compile.js";
import { evaluate } from "./evaluate.js";
import { fit, type FitOptions } from "./fit.js";
import { predict } from "./predict.js";

interface Golden {
  readonly data: { readonly x: number[][]; readonly y: number[][] };
  readonly hooks: Readonly<Record<string, Call>>;
}

interface Call {
  readonly params?: object;
  readonly hooks: readonly { hook: string; index: number | null; logs: string[] }[];
}

const fixture = readJson<Golden>(join(import.meta.dirname, "../fixtures/callbacks.json"));

beforeAll(() => useBackend("cpu"));

function modelOf(): LayersModel {
  const hidden = layers.dense({ units: 2, activation: "tanh", inputShape: [3] });
  const model = sequential({ layers: [hidden, layers.dense({ units: 1, activation: "sigmoid" })] });
  compile(model, { optimizer: "sgd", loss: "binary_crossentropy", metrics: ["accuracy"] });
  return model;
}

/** Keeps each event with its number and the names of its logs, as the golden file does. */
class Diary {
  readonly hooks: Call["hooks"][number][] = [];
  params: object | undefined;

  constructor() {
    const inBatches: string[] = ["Train", "Test", "Predict"].flatMap((part) => [
      `on${part}BatchBegin`,
      `on${part}BatchEnd`,
    ]);
    const around = ["Train", "Test", "Predict", "Epoch"].flatMap((part) => [`on${part}Begin`, `on${part}End`]);
    for (const name of [...inBatches, ...around]) {
      Object.assign(this, { [name]: (...args: unknown[]) => this.#note(name, args) });
    }
  }

  #note(name: string, args: unknown[]): void {
    const index = typeof args[0] === "number" ? args[0] : null;
    const given = args[index === null ? 0 : 1];
    const logs = name.endsWith("End") ? Object.keys(given ?? {}).sort() : [];
    if (/on(Train|Test|Predict)Begin/.test(name)) this.params = (given as TrainingContext).params;
    this.hooks.push({ hook: name, index, logs });
  }
}

/** Calls of the golden file; `stop` is a callback before the diary. */
const runs: Record<string, (golden: Golden, model: LayersModel, diary: Callback) => Promise<unknown>> = {
  fit: ({ data: { x, y } }, model, diary) =>
    fit(model, x, y, {
      ...{ epochs: 2, batchSize: 8, verbose: 0, callbacks: diary },
      validationData: [x.slice(0, 9), y.slice(0, 9)],
    }),
  evaluate: ({ data: { x, y } }, model, diary) =>
    evaluate(model, x, y, { batchSize: 8, verbose: 0, callbacks: [diary] }),
  predict: ({ data: { x } }, model, diary) => predict(model, x, { batchSize: 8, verbose: 0, callbacks: [diary] }),
  fit_initial_epoch_1: fitWith({ initialEpoch: 1, epochs: 3, batchSize: 8 }),
  fit_steps_per_epoch_2: fitWith({ epochs: 3, batchSize: 8, stepsPerEpoch: 2 }),
  fit_stop_training_set_in_batch_1: fitWith({ epochs: 3, batchSize: 5 }, (model) => ({
    onTrainBatchEnd: (batch) => void (model.stopTraining ||= batch === 1),
  })),
  fit_stop_training_set_in_epoch_begin_1: fitWith({ epochs: 3, batchSize: 10 }, (model) => ({
    onEpochBegin: (epoch) => void (model.stopTraining ||= epoch === 1),
  })),
};

function fitWith(options: FitOptions, stop?: (model: LayersModel) => Callback): (typeof runs)[string] {
  return ({ data: { x, y } }, model, diary) =>
    fit(model, x, y, { ...options, verbose: 0, callbacks: stop ? [stop(model), diary] : [diary] });
}

function itCallsAsKeras(golden: Golden): void {
  it.each(Object.keys(golden.hooks))("calls in %s the hooks of Keras, with its numbers and logs", async (name) => {
    const diary = new Diary();
    await runs[name]!(golden, modelOf(), diary as Callback);
    const { params, hooks } = golden.hooks[name]!;
    const inCamelCase = hooks.map(({ hook, index, logs }) => ({ hook: camelCase(hook), index, logs }));
    expect(diary.hooks).toEqual(inCamelCase);
    if (params) expect(diary.params).toEqual(params);
  });
}

describe("the hooks of callbacks", () => {
  itCallsAsKeras(fixture);

  it("have plain numbers as logs, and the predictions of each batch", async () => {
    const { x, y } = fixture.data;
    const logs: unknown[] = [];
    const keep = (_: number, each: Logs): void => void logs.push(...Object.values(each));
    const callbacks = { onTrainBatchEnd: keep, onTestBatchEnd: keep, onEpochEnd: keep };
    await fit(modelOf(), x, y, { verbose: 0, validationSplit: 0.5, callbacks });
    expect(logs).toHaveLength(2 + 2 + 4);
    expect(logs.every((value) => typeof value === "number")).toBe(true);
    const outputs: unknown[] = [];
    const onPredictBatchEnd: Callback["onPredictBatchEnd"] = (_, each) => void outputs.push(each.outputs);
    const { data } = await predict(modelOf(), x.slice(0, 2), { verbose: 0, callbacks: { onPredictBatchEnd } });
    expect(outputs).toEqual([{ data, shape: [2, 1] }]);
  });

  it("are waited for in evaluate and predict, too", async () => {
    const events: string[] = [];
    const later = (text: string) => async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(text);
    };
    const { x, y } = fixture.data;
    await evaluate(modelOf(), x, y, { verbose: 0, callbacks: { onTestBegin: later("test"), onTestEnd: later("end") } });
    await predict(modelOf(), x, { verbose: 0, callbacks: { onPredictBatchEnd: later("batch") } });
    expect(events).toEqual(["test", "end", "batch"]);
  });

  it.each<[string, (model: LayersModel) => Callback, number]>([
    ["onTrainBegin", (model) => ({ onTrainBegin: () => void (model.stopTraining = true) }), 1],
    ["onTrainBatchBegin", (model) => ({ onTrainBatchBegin: () => void (model.stopTraining = true) }), 1],
    ["onTestEnd", (model) => ({ onTestEnd: () => void (model.stopTraining = true) }), 4],
  ])("stop after the running batch, and after validation, when %s says so", async (_, stopIn, batches) => {
    const model = modelOf();
    let count = 0;
    const callbacks = [stopIn(model), { onBatchEnd: () => void count++ }];
    const { epoch, history } = await fit(model, fixture.data.x, fixture.data.y, {
      ...{ epochs: 3, batchSize: 4, validationSplit: 0.2, verbose: 0, callbacks },
    });
    expect([count, epoch]).toEqual([batches, [0]]);
    expect(Object.keys(history)).toHaveLength(4); // validated nevertheless
  });

  it("hand on what a callback adds to the logs, to those behind it, the history and the console", async () => {
    let text = "";
    const callbacks: Callback[] = [
      { onEpochEnd: (_, logs) => void (logs.learning_rate = 0.5) },
      { onEpochEnd: (_, logs) => void (text += Object.keys(logs).join(" ") + "\n") },
    ];
    const { history } = await fit(modelOf(), fixture.data.x, fixture.data.y, {
      ...{ verbose: 2, validationSplit: 0.5, callbacks },
      write: (part) => (text += part),
    });
    expect(history.learning_rate).toEqual([0.5]);
    expect(text).toMatch(/^loss accuracy val_loss val_accuracy learning_rate\n/);
    expect(text).toMatch(/val_accuracy: [\d.]+ - learning_rate: 0.5000/);
  });
});

describeGolden("training/callbacks.json.gz", (golden: Golden) => {
  describe("the hooks of callbacks, all calls", () => {
    it("has 7 calls", () => expect(Object.keys(golden.hooks)).toHaveLength(7));
    itCallsAsKeras(golden);
  });
});
