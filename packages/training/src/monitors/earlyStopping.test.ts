import { join } from "node:path";
import { tensor, variable } from "@tensorflow/tfjs-core";
import { initializers, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { camelCase, describeGolden, expectNoTensorLeft, readJson } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { earlyStopping, type EarlyStoppingOptions } from "./earlyStopping.js";
import { fit } from "../loop/fit.js";
import { sgd } from "../optimizers/optimizers.js";

const fixture = readJson<{ early_stopping: Case[] }>(join(import.meta.dirname, "../fixtures/earlyStopping.json"));

beforeAll(() => useBackend("cpu"));

/** A case of the golden file: a series of values of a log, and what Keras did with it. */
interface Case {
  name: string;
  arguments: Record<string, unknown>;
  series: (number | "NaN")[];
  epochs_run: number;
  stopped: boolean;
  stopped_epoch: number;
  best_epoch: number;
  best: number | "NaN" | null;
  weights_of_epoch: number;
  stdout: string;
}

/** Plays the epochs of a case to the callback, the model's only weight being the number of the epoch. */
async function play(
  { arguments: given, series }: Case,
  names = ["val_loss", "val_accuracy"],
): Promise<Omit<Case, "name" | "arguments" | "series">> {
  const options = Object.fromEntries(Object.entries(given).map(([name, value]) => [camelCase(name), value]));
  const stop = earlyStopping({ verbose: 1, ...options });
  const weight = variable(tensor([-1]));
  const model = {
    stopTraining: false,
    getWeights: () => [weight],
    setWeights: ([restored]: (typeof weight)[]) => weight.assign(restored!),
  };
  let stdout = "";
  const write = (text: string): void => void (stdout += text);
  const params = { verbose: 0, epochs: series.length, steps: 1 } as const;
  await stop.onTrainBegin!({ model: model as unknown as LayersModel, names, params, write });
  let run = 0;
  for (; run < series.length && !model.stopTraining; run++) {
    weight.assign(tensor([run]));
    await stop.onEpochEnd!(run, { [given.monitor as string]: Number(series[run]) });
  }
  await stop.onTrainEnd!({});
  return {
    epochs_run: run,
    stopped: model.stopTraining,
    stopped_epoch: stop.stoppedEpoch ?? 0,
    best_epoch: stop.bestEpoch,
    best: Number.isNaN(stop.best) ? "NaN" : (stop.best ?? null),
    weights_of_epoch: weight.dataSync()[0]!,
    stdout,
  };
}

function itDoesAsKeras(cases: readonly Case[]): void {
  it.each(cases.map((each) => [each.name, each] as const))("does as Keras in the case %s", async (_, each) => {
    const { name, arguments: given, series, ...rest } = each;
    const { warnings, ...expected } = rest as typeof rest & { warnings: string[] };
    expect(warnings).toEqual([]);
    expect(await play(each)).toEqual(expected);
  });
}

/** Keras takes these, or warns, but for the last one; here they are errors. */
const REFUSED = [
  "negative_min_delta",
  "negative_patience",
  "monitor_missing",
  "unknown_mode",
  "auto_of_unknown_metric",
];

describe("earlyStopping", () => {
  itDoesAsKeras(fixture.early_stopping);

  it("ends a real training with the weights of its best epoch, and leaves no tensor behind", async () => {
    const kernelInitializer = initializers.zeros();
    const model = sequential({
      layers: [layers.dense({ units: 1, inputShape: [1], kernelInitializer, useBias: false })],
    });
    compile(model, { optimizer: sgd({ learningRate: 0.9 }), loss: "mse" }); // overshoots more and more
    await fit(model, [[1]], [1], { verbose: 0 }); // what tfjs makes once
    model.setWeights([tensor([[0.1]])]);
    await expectNoTensorLeft(async () => {
      const stop = earlyStopping({ monitor: "loss", patience: 3, restoreBestWeights: true });
      const { epoch } = await fit(model, [[2]], [2], { epochs: 50, callbacks: [stop], verbose: 0 });
      expect([epoch.length, stop.stoppedEpoch, stop.bestEpoch]).toEqual([4, 3, 0]);
    });
    expect(model.getWeights()[0]!.dataSync()[0]).toBeCloseTo(0.1 + 0.9 * 2 * 4 * 0.9, 5); // the first step of 0.9 * 2 * x² * error
  });

  it("writes to the console of fit", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    compile(model, { optimizer: sgd({ learningRate: 0 }), loss: "mse" });
    let text = "";
    const callbacks = [earlyStopping({ monitor: "loss", verbose: 1 })];
    await fit(model, [[1]], [1], { epochs: 9, callbacks, verbose: 0, write: (part) => (text += part) });
    expect(text).toBe("Epoch 2: early stopping\n");
  });

  it("refuses a log that the run will not give, before anything is trained", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    compile(model, { optimizer: "sgd", loss: "mse", metrics: ["acc"] });
    const run = (options?: EarlyStoppingOptions) =>
      fit(model, [[1]], [1], { callbacks: [earlyStopping(options)], verbose: 0 });
    const before = model.getWeights()[0]!.dataSync()[0];
    await expect(run()).rejects.toThrow('earlyStopping: monitor must be one of loss, acc, got "val_loss".');
    expect(model.getWeights()[0]!.dataSync()[0]).toBe(before);
  });

  it("asks for the mode where the name of a log does not say what is better", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    function score() {
      return tensor(1);
    }
    compile(model, { optimizer: "sgd", loss: "mse", metrics: [score] });
    const stop = (options?: EarlyStoppingOptions) => earlyStopping({ monitor: "score", ...options });
    const run = (options?: EarlyStoppingOptions) => fit(model, [[1]], [1], { callbacks: [stop(options)], verbose: 0 });
    await expect(run()).rejects.toThrow(
      'earlyStopping: mode must be "min" or "max" where monitor is "score", got "auto".',
    );
    expect((await run({ mode: "max" })).epoch).toEqual([0]);
  });

  it("refuses wrong options", () => {
    expect(() => earlyStopping({ patience: -1 })).toThrow(
      "earlyStopping: patience must be an integer of 0 or more, got -1.",
    );
    expect(() => earlyStopping({ minDelta: -0.1 })).toThrow("earlyStopping: minDelta must be a number of 0 or more");
    expect(() => earlyStopping({ mode: "best" as never })).toThrow(
      'earlyStopping: mode must be "auto", "min" or "max"',
    );
  });
});

describeGolden("training/callbacks.json.gz", (golden: { early_stopping: Case[] }) => {
  describe("earlyStopping, all cases", () => {
    const refused = golden.early_stopping.filter(({ name }) => REFUSED.includes(name));
    const played = golden.early_stopping.filter(({ name }) => !REFUSED.includes(name));
    itDoesAsKeras(played);

    it("has 22 series", () => expect([played.length, refused.length]).toEqual([17, REFUSED.length]));

    it.each(refused.map((each) => [each.name, each] as const))("refuses the case %s", async (_, each) => {
      const run = async () => play({ ...each, series: [1] }, ["accuracy", "loss"]);
      await expect(run).rejects.toThrow(/^earlyStopping: (minDelta|patience|monitor|mode) must be /);
    });
  });
});
