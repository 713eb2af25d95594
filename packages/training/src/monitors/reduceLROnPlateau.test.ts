import { join } from "node:path";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { camelCase, describeGolden, readJson } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { sgd } from "../optimizers/optimizers.js";
import { exponentialDecay } from "../schedules/decays.js";
import { callbackRun, playEpochs } from "../testing/callbackRun.js";
import { reduceLROnPlateau, type ReduceLROnPlateauOptions } from "./reduceLROnPlateau.js";

/** A series of values of a log, and what Keras made of the learning rate. */
interface Case {
  readonly name: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly series: readonly (number | "NaN")[];
  readonly start: number;
  readonly learning_rate_after_epoch: readonly number[];
  readonly added_to_logs: readonly { learning_rate: number }[];
  readonly stdout: string;
}

interface Golden {
  readonly reduce_lr_on_plateau: readonly (Case & { series?: Case["series"] })[];
}

const fixture = readJson<Golden>(join(import.meta.dirname, "../fixtures/callbacks.json"));

beforeAll(() => useBackend("cpu"));

function itDoesAsKeras({ reduce_lr_on_plateau: cases }: Golden): void {
  const played = cases.filter(({ series }) => series);
  it.each(played.map((each) => [each.name, each] as const))("does as Keras in the case %s", async (_, each) => {
    const given = Object.entries(each.arguments).map(([name, value]) => [camelCase(name), value]);
    const options = Object.fromEntries(given) as ReduceLROnPlateauOptions;
    const monitor = options.monitor ?? "val_loss";
    const optimizer = { learningRate: each.start };
    const run = callbackRun([monitor], { optimizer });
    const rates: number[] = [];
    const callback = reduceLROnPlateau({ verbose: 1, ...options });
    const noting = {
      onTrainBegin: callback.onTrainBegin!.bind(callback),
      onEpochEnd: (epoch: number, logs: Record<string, number>) => {
        void callback.onEpochEnd!(epoch, logs);
        rates.push(Math.fround(optimizer.learningRate));
      },
    };
    const epochs = each.series.map((value) => ({ [monitor]: Number(value) }));
    const logs = await playEpochs(noting, run, epochs);
    expect(rates).toEqual(each.learning_rate_after_epoch.map(Math.fround));
    const added = each.added_to_logs.map(({ learning_rate: rate }) => Math.fround(rate));
    expect(logs.map(({ learning_rate: rate }) => rate)).toEqual(added);
    expect(run.printed()).toBe(each.stdout);
  });
}

describe("reduceLROnPlateau", () => {
  itDoesAsKeras(fixture);

  it("refuses a log that the run will not give, before anything is trained", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    compile(model, { optimizer: "sgd", loss: "mse", metrics: ["acc"] });
    const before = model.getWeights()[0]!.dataSync()[0];
    const run = fit(model, [[1]], [1], { callbacks: reduceLROnPlateau(), verbose: 0 });
    await expect(run).rejects.toThrow('reduceLROnPlateau: monitor must be one of loss, acc, got "val_loss".');
    expect(model.getWeights()[0]!.dataSync()[0]).toBe(before);
  });

  it("finds out before training that a schedule decides the learning rate", async () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    const learningRate = exponentialDecay({ initialLearningRate: 0.1, decaySteps: 10, decayRate: 0.5 });
    compile(model, { optimizer: sgd({ learningRate }), loss: "mse" });
    const before = model.getWeights()[0]!.dataSync()[0];
    const callbacks = reduceLROnPlateau({ monitor: "loss" });
    await expect(fit(model, [[1]], [5], { callbacks, verbose: 0 })).rejects.toThrow("since a schedule decides it");
    expect(model.getWeights()[0]!.dataSync()[0]).toBe(before);
  });

  it("waits in epochs without validation", async () => {
    const optimizer = { learningRate: 1 };
    const run = callbackRun(["loss", "val_loss"], { optimizer });
    const epochs = [{ val_loss: 1 }, {}, {}, { val_loss: 1 }] as Record<string, number>[];
    const logs = await playEpochs(reduceLROnPlateau({ patience: 1, factor: 0.5 }), run, epochs);
    expect(logs.map(({ learning_rate: rate }) => rate)).toEqual([1, 1, 1, 1]);
    expect(optimizer.learningRate).toBe(0.5);
  });

  it("begins anew in each training", async () => {
    const optimizer = { learningRate: 1 };
    const run = callbackRun(["loss"], { optimizer });
    const callback = reduceLROnPlateau({ monitor: "loss", patience: 1 });
    await playEpochs(callback, run, [{ loss: 1 }]);
    await playEpochs(callback, run, [{ loss: 2 }]);
    expect(optimizer.learningRate).toBe(1);
  });

  it.each<[ReduceLROnPlateauOptions, string]>([
    [{ factor: 1 }, "factor must be a number from 0 and below 1, got 1."],
    [{ factor: 2 }, "factor must be a number from 0 and below 1, got 2."],
    [{ patience: -1 }, "patience must be an integer of 0 or more, got -1."],
    [{ mode: "best" as never }, 'mode must be "auto", "min" or "max", got "best".'],
    [{ monitor: "" }, "monitor must be the name of a log"],
  ])("refuses %p", (options, message) => {
    expect(() => reduceLROnPlateau(options)).toThrow(`reduceLROnPlateau: ${message}`);
  });
});

describeGolden("training/callbacks.json.gz", (golden: Golden) => {
  describe("reduceLROnPlateau, all cases", () => {
    itDoesAsKeras(golden);

    it("has 12 series, 3 of which Keras or we refuse", async () => {
      const refused = golden.reduce_lr_on_plateau.filter(({ series }) => !series);
      expect(refused.map(({ name }) => name)).toEqual(["factor_1", "factor_2", "monitor_missing"]);
      expect(golden.reduce_lr_on_plateau).toHaveLength(9 + refused.length);
      for (const { arguments: given } of refused) {
        const play = async () => playEpochs(reduceLROnPlateau(given), callbackRun(["loss", "accuracy"]), []);
        await expect(play).rejects.toThrow(/^reduceLROnPlateau: (factor|monitor) must be /);
      }
    });
  });
});
