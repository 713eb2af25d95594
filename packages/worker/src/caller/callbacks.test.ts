import { useBackend } from "@seqloom/backend";
import {
  type Callback,
  csvLogger,
  earlyStopping,
  fit,
  getLearningRate,
  learningRateScheduler,
  modelCheckpoint,
  reduceLROnPlateau,
} from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { tensor, tidy } from "@tensorflow/tfjs-core";
import { nets, weightsOf } from "../testing/nets.js";
import { fitInWorker } from "./fitInWorker.js";

beforeAll(() => useBackend("wasm"));

const { make, x, y } = nets.lstm;
const quiet = { verbose: 0, batchSize: 9, seed: 3, epochs: 4, validationSplit: 0.25 } as const;

/** Callbacks, and where they write what they see. */
type Made = (log: (...seen: unknown[]) => void, model: LayersModel) => Callback | Callback[];

const cases: Readonly<Record<string, Made>> = {
  earlyStopping: (log) => [
    earlyStopping({ monitor: "val_loss", minDelta: 1, patience: 1, restoreBestWeights: true, verbose: 1 }),
    { onEpochEnd: (epoch, logs) => log(epoch, logs) },
  ],
  reduceLROnPlateau: (log, model) => [
    reduceLROnPlateau({ monitor: "loss", factor: 0.5, patience: 0, minDelta: 10, verbose: 1 }),
    { onEpochBegin: (epoch) => log(epoch, getLearningRate(model)) },
  ],
  learningRateScheduler: () => learningRateScheduler((epoch, rate) => rate / (epoch + 2), { verbose: 1 }),
  csvLogger: (log) => csvLogger((text) => log(text)),
  modelCheckpoint: (log) => modelCheckpoint("a", { save: (_, net) => log(weightsOf(net)) }),
  "one that reads the weights in each batch": (log, model) => ({ onBatchEnd: (batch, logs) => log(batch, logs, weightsOf(model)) }),
  "one that waits, and one that adds to the logs": (log) => [
    { onEpochEnd: (_, logs) => new Promise((resolve) => setTimeout(() => resolve(void (logs["twice"] = 2 * logs["loss"]!)), 5)) },
    { onEpochEnd: (epoch, logs) => log(epoch, logs) },
  ],
  "one that stops in a batch": (_, model) => ({ onTrainBatchEnd: (batch) => void (model.stopTraining = batch === 1) }),
  "one that sets the weights": (_, model) => ({
    onEpochEnd: () =>
      tidy(() => model.setWeights(model.getWeights().map((weight) => tensor(weight.dataSync().map((value) => value / 2), weight.shape)))),
  }),
}; // prettier-ignore

describe("callbacks of fitInWorker", () => {
  it.each(Object.keys(cases))("do what they do in fit: %s", async (name) => {
    const run = async (train: typeof fit) => {
      const seen: unknown[] = [];
      const model = make();
      const callbacks = cases[name]!((...given) => void seen.push(structuredClone(given)), model);
      const texts: string[] = [];
      const result = await train(model, x, y, { ...quiet, callbacks, write: (text) => void texts.push(text) });
      return {
        ...result,
        seen,
        texts,
        weights: weightsOf(model),
        rate: getLearningRate(model),
        stop: model.stopTraining,
      };
    };
    const inWorker = await run(fitInWorker as typeof fit);
    expect(inWorker).toEqual(await run(fit));
  });

  it("have all hooks in their order, with their arguments", async () => {
    const names = ["onTrainBegin", "onEpochBegin", "onTrainBatchBegin", "onTrainBatchEnd", "onEpochEnd", "onTrainEnd", "onTestBegin", "onTestBatchBegin", "onTestBatchEnd", "onTestEnd"]; // prettier-ignore
    const run = async (train: typeof fit) => {
      const model = make();
      const calls: unknown[] = [];
      const note = (name: string) => [
        name,
        (...args: unknown[]) => {
          const [first] = args as [{ model?: LayersModel; write?: unknown }];
          const plain =
            typeof first === "object" ? { ...first, model: first.model === model, write: typeof first.write } : first;
          calls.push(structuredClone([name, plain, ...args.slice(1)]));
        },
      ];
      await train(model, x, y, { ...quiet, epochs: 2, callbacks: Object.fromEntries(names.map(note)) as Callback });
      return calls;
    };
    const calls = await run(fitInWorker as typeof fit);
    expect(calls.length).toBeGreaterThan(20);
    expect(calls).toEqual(await run(fit));
  });

  it("throw their own error out of fitInWorker, and the model keeps its last step", async () => {
    const broken = new Error("broken");
    const fail: Callback = {
      onEpochEnd(epoch) {
        if (epoch === 1) throw broken;
      },
    };
    const [model, other] = [make(), make()];
    const options = { ...quiet, callbacks: fail };
    await expect(fitInWorker(model, x, y, options)).rejects.toBe(broken);
    await expect(fit(other, x, y, options)).rejects.toBe(broken);
    expect(weightsOf(model)).toEqual(weightsOf(other));
    expect(model.stopTraining).toBe(false);
  });

  it("are looked at before a worker is started", async () => {
    const startWorker = (): never => {
      throw new Error("started");
    };
    await expect(fitInWorker(make(), x, y, { callbacks: {} as Callback, startWorker })).rejects.toThrow(
      "fitInWorker: callbacks must be an object with some of the methods",
    );
  });
});

describe("the console of fitInWorker", () => {
  it.each([1, 2] as const)("is that of fit, but for the times: verbose %i", async (verbose) => {
    const run = async (train: typeof fit) => {
      const texts: string[] = [];
      await train(make(), x, y, { ...quiet, verbose, epochs: 2, write: (text) => void texts.push(text) });
      // Drawings between depend on the clock: the last one of each epoch stays.
      const lines = texts.join("").split("\n").map((line) => line.slice(line.lastIndexOf("\r") + 1)); // prettier-ignore
      return lines.map((line) =>
        line
          .replace(/\d+(us|ms|s)\b/g, "$1")
          .replace(/\d*(us|ms|s)\/\w+|(us|ms|s) - /g, "")
          .trim(),
      );
    };
    const lines = await run(fitInWorker as typeof fit);
    expect(lines[0]).toBe("Epoch 1/2");
    expect(lines).toEqual(await run(fit));
  });
});
