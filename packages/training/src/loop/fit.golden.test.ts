import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose, readJson } from "@seqloom/testing";
import { compile, evaluate, fit, optimizerFromConfig, predict } from "../index.js";
import { type KerasRun, type KerasRuns, modelOf, toNdArray } from "../testing/kerasRun.js";

/** Runs of layers whose formulas tfjs shares with Keras. The others are in the tests of models, with layers of our own. */
const SHARED = ["wine_dense_adam", "meals_simple_rnn_rmsprop", "meals_lstm_adam", "meals_many_to_many_masked_loss"];

beforeAll(() => useBackend("cpu"));

/** Trains as Keras did, and compares all that Keras noted. */
async function repeats(run: KerasRun, { data }: KerasRuns): Promise<void> {
  const model = modelOf(run);
  const { loss, metrics, optimizer } = run.compile;
  compile(model, { optimizer: optimizerFromConfig(optimizer.class_name, optimizer.config), loss, metrics });
  const [x, y] = [toNdArray(data[run.x]!), toNdArray(data[run.y]!)];
  const { epochs, batch_size: batchSize, validation_split: validationSplit = 0, shuffle } = run.fit;
  const warnings: string[] = [];
  const onWarning = (warning: string): void => void warnings.push(warning);
  const { history } = await fit(model, x, y, { epochs, batchSize, validationSplit, shuffle, verbose: 0, onWarning });
  expect(warnings).toEqual([]);

  expect(Object.keys(history).sort()).toEqual(Object.keys(run.history).sort());
  for (const [name, values] of Object.entries(run.history)) expectClose(history[name]!, values);
  const measured = await evaluate(model, x, y, { batchSize, verbose: 0 });
  for (const [name, value] of Object.entries(run.evaluate_after)) expectClose([measured[name]!], [value]);
  const predicted = await predict(model, x, { verbose: 0 });
  const { data: wanted } = toNdArray(run.predict_first_5);
  expectClose(predicted.data.subarray(0, wanted.length), wanted);
  model.getWeights().forEach((weight, i) => {
    const final = run.weights[i]!.final;
    if (final) expectClose(weight.dataSync(), toNdArray(final).data, { absolute: 2e-5, relative: 2e-5 });
  });
}

function agrees(golden: KerasRuns): void {
  const runs = golden.runs.filter(({ name }) => SHARED.includes(name));
  it.each(runs)("trains $name to the history, evaluation, predictions and weights of Keras", async (run) => {
    await repeats(run, golden);
  });
}

describe("fit, evaluate and predict beside Keras", () => {
  agrees(readJson(join(import.meta.dirname, "../fixtures/runs.json")));
  describeGolden("training/runs.json.gz", agrees);
});
