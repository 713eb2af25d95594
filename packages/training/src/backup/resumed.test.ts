import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freshSeed, type Random, restoreRandomSeed, seededRandom, setRandomSeed } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { readEventFile } from "@seqloom/testing";
import { tensor2d, train } from "@tensorflow/tfjs-core";
import * as data from "@tensorflow/tfjs-data";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import type { Callback } from "../callbacks/Callback.js";
import { csvLogger } from "../checkpoints/csvLogger.js";
import { modelCheckpoint } from "../checkpoints/modelCheckpoint.js";
import { compile } from "../compile/compile.js";
import type { BatchGenerator } from "../data/generator.js";
import { fit } from "../loop/fit.js";
import { precisionAtRecall } from "../metrics/constrainedMetrics.js";
import { fBetaScore } from "../metrics/fBetaScore.js";
import { earlyStopping } from "../monitors/earlyStopping.js";
import { learningRateScheduler } from "../monitors/learningRateScheduler.js";
import { reduceLROnPlateau } from "../monitors/reduceLROnPlateau.js";
import { adadelta, adagrad, adam, adamax, adamw, ftrl, lion, nadam, rmsprop, sgd } from "../optimizers/optimizers.js";
import { cosineDecay } from "../schedules/cosineDecays.js";
import { tensorBoard } from "../tensorBoard/tensorBoard.js";
import {
  labels,
  noisyModel,
  rows,
  stoppedAfter,
  straight,
  testFolder,
  type Training,
} from "../testing/stoppedTraining.js";

beforeAll(() => useBackend("cpu"));
afterEach(() => restoreRandomSeed(undefined));

/** Crashes in the middle of epochs, at their ends and before the first backup. */
const CRASHES = [1, 2, 5, 4, 3];
const backup = { saveFreq: 1 };

async function expectSame(training: Training): Promise<void> {
  const { printed: _, ...wanted } = await straight(training);
  const { printed: __, ...outcome } = await stoppedAfter(CRASHES, { backup, ...training });
  expect(outcome).toEqual(wanted);
}

describe("a training that was stopped and resumed", () => {
  it.each([
    ["sgd", () => sgd({ momentum: 0.9, nesterov: true })],
    [
      "rmsprop",
      () =>
        rmsprop({
          centered: true,
          momentum: 0.5,
          learningRate: cosineDecay({ initialLearningRate: 0.1, decaySteps: 20 }),
        }),
    ],
    ["adam", () => adam({ amsgrad: true, useEma: true, emaOverwriteFrequency: 3, gradientAccumulationSteps: 2 })],
    ["adamw", () => adamw({ clipnorm: 0.1 })],
    ["nadam", () => nadam()],
    ["adagrad", () => adagrad()],
    ["adadelta", () => adadelta()],
    ["adamax", () => adamax({ weightDecay: 0.1 })],
    ["ftrl", () => ftrl()],
    ["lion", () => lion()],
    ["adam of tfjs", () => train.adam(0.01)],
    ["momentum of tfjs", () => train.momentum(0.1, 0.9)],
    ["rmsprop of tfjs", () => train.rmsprop(0.01, 0.9, 0.5)],
  ])("has the weights and the optimizer of one that was not: %s", async (_, optimizer) => {
    await expectSame({ model: () => noisyModel({ optimizer: optimizer() }) });
  });

  it("leaves weights out of the weight decay as before", async () => {
    const model = () => {
      const optimizer = adamw({ weightDecay: 0.5 });
      optimizer.excludeFromWeightDecay({ varNames: ["bias"] });
      return noisyModel({ optimizer });
    };
    await expectSame({ model });
  });

  it("has the counts of its metrics", async () => {
    const metrics = [
      "precision",
      "recall",
      "rmse",
      precisionAtRecall({ recall: 0.5 }),
      fBetaScore({ average: "macro", threshold: 0.5 }),
    ];
    await expectSame({ model: () => noisyModel({ metrics: metrics.slice(0, 3), weightedMetrics: metrics.slice(3) }) });
  });

  it("has the states of recurrent layers that keep them", async () => {
    const kernelInitializer = "ones";
    const recurrentInitializer = "identity";
    const model = () => {
      const rnn: Parameters<typeof layers.simpleRNN>[0] = {
        units: 2,
        stateful: true,
        batchInputShape: [2, 1, 2],
      };
      const made = sequential({
        layers: [
          layers.simpleRNN({ ...rnn, kernelInitializer, recurrentInitializer }),
          layers.dense({ units: 1, kernelInitializer }),
        ],
      });
      compile(made, { optimizer: sgd({ learningRate: 0.01 }), loss: "mse" });
      return made;
    };
    const run = (made: LayersModel, options: object) =>
      fit(
        made,
        rows.map((row) => [row]),
        labels,
        { ...options, batchSize: 2, validationSplit: 0, shuffle: false },
      );
    await expectSame({ model, run });
  });

  it("goes on with the stream of seeds", async () => {
    const drawn: number[][] = [];
    const callbacks = () => {
      drawn.push([]);
      return [{ onBatchEnd: () => void drawn.at(-1)!.push(freshSeed()) }];
    };
    const model = () => {
      setRandomSeed(5);
      return noisyModel();
    };
    await straight({ model, callbacks });
    const wanted = drawn.splice(0)[0]!;
    await stoppedAfter([7], { model, callbacks, backup });
    expect(drawn[1]).toEqual(wanted.slice(6));
  });
});

describe("data of a training that is resumed", () => {
  const batches = Array.from({ length: 5 }, (_, i) => ({
    x: rows.slice(4 * i, 4 * i + 4),
    y: labels.slice(4 * i, 4 * i + 4),
  }));

  /** Draws a batch each time, from a stream that it keeps itself. */
  class Drawn {
    readonly length = 5;
    readonly #random: Random = seededRandom(1);
    at = () => batches[this.#random.integer(0, 5)]!;
    getState = () => this.#random.state;
    setState = (state: Random["state"]) => this.#random.restore(state);
  }

  const asDataset = () =>
    data
      .zip({ xs: data.array(rows), ys: data.array(labels.map((label) => [label])) })
      .batch(4) as unknown as BatchGenerator;

  it.each<[string, () => BatchGenerator, object?]>([
    ["a list", () => batches],
    ["a list, some batches an epoch", () => batches, { stepsPerEpoch: 3, epochs: 6 }],
    ["a list that draws by itself", () => new Drawn()],
    ["a generator function", () => function* () { yield* batches; }], // prettier-ignore
    ["an iterator", () => [...batches, ...batches, ...batches, ...batches].values(), { stepsPerEpoch: 4 }],
    ["a dataset", asDataset],
  ])("comes as it would have: %s", async (_, generator, options = {}) => {
    const run = (model: LayersModel, given: object) => {
      const { batchSize: _batchSize, validationSplit: _split, ...others } = given as Record<string, unknown>;
      const validationData: [number[][], number[]] = [rows.slice(0, 3), labels.slice(0, 3)];
      return fit(model, generator(), { ...others, validationData, validationFreq: 2, ...options });
    };
    await expectSame({ run });
  });

  it("is not asked of a list for the batches of before", async () => {
    const asked: number[] = [];
    const list = { length: 5, at: (index: number) => (asked.push(index), batches[index]!) };
    const run = (model: LayersModel, given: object) => {
      const { batchSize: _batchSize, validationSplit: _split, ...others } = given as Record<string, unknown>;
      asked.length = 0;
      return fit(model, list, { ...others, shuffle: false, epochs: 1 });
    };
    await stoppedAfter([4], { run, backup });
    expect(asked).toEqual([3, 4]);
  });

  it("is weighted as before", async () => {
    const sampleWeight = rows.map(([a]) => Math.abs(a!));
    await expectSame({
      options: { sampleWeight, validationData: [tensor2d(rows), labels], validationSplit: 0, stepsPerEpoch: 4 },
    });
  });
});

describe("callbacks of a training that is resumed", () => {
  it("stop and restore the weights of the epoch that they would have", async () => {
    const stop = () => [
      earlyStopping({ monitor: "val_loss", patience: 3, restoreBestWeights: true, minDelta: 0.001, verbose: 1 }),
    ];
    const options = { epochs: 12 };
    const model = () => noisyModel({ optimizer: sgd({ learningRate: 3 }) });
    await expectSame({ model, callbacks: stop, options });
    const { epoch, printed } = await straight({ model, callbacks: stop, options });
    expect(epoch.length).toBeLessThan(12);
    expect(printed).toContain("early stopping");
  });

  it("cut the learning rate when they would have", async () => {
    const callbacks = () => [
      reduceLROnPlateau({ monitor: "loss", patience: 1, minDelta: 0.5, factor: 0.5, cooldown: 1 }),
    ];
    await expectSame({ callbacks, options: { epochs: 6 } });
    const { history } = await straight({ callbacks, options: { epochs: 6 } });
    expect(new Set(history.learning_rate).size).toBeGreaterThan(1);
  });

  it("do not begin an epoch twice", async () => {
    await expectSame({ callbacks: () => [learningRateScheduler((_, rate) => rate / 2)] });
  });

  it("save the models that they would have", async () => {
    const saved: string[][] = [];
    const callbacks = () => {
      const paths: string[] = [];
      saved.push(paths);
      const save = (path: string) => void paths.push(path);
      return [
        modelCheckpoint("{epoch}-{batch}", { saveFreq: 3, save }),
        modelCheckpoint("best-{epoch}", { saveBestOnly: true, monitor: "val_loss", save }),
      ];
    };
    await straight({ callbacks });
    const wanted = saved.splice(0)[0]!;
    await stoppedAfter([7, 6], { callbacks, backup });
    const last = saved.at(-1)!;
    expect(last.length).toBeGreaterThan(1);
    expect(wanted.slice(-last.length)).toEqual(last);
  });

  it("end with the file of csvLogger that there would have been", async () => {
    const log = (path: string) => ({ callbacks: () => [csvLogger(path)] });
    const [one, other] = [join(testFolder(), "one.csv"), join(testFolder(), "other.csv")];
    await straight(log(one));
    await stoppedAfter(CRASHES, { ...log(other), backup });
    expect(readFileSync(other, "utf8")).toBe(readFileSync(one, "utf8"));
  });

  it("end with the event files of tensorBoard that there would have been", async () => {
    const options = { histogramFreq: 2, writeGrads: true, updateFreq: 2, hparams: { units: 3 } } as const;
    const log = (logDir: string) => ({ callbacks: () => [tensorBoard({ logDir, ...options })] });
    const [one, other] = [testFolder(), testFolder()];
    await straight(log(one));
    await stoppedAfter(CRASHES, { ...log(other), backup });
    const events = (root: string) =>
      ["train", "validation", "."].map((run) => {
        const files = readdirSync(join(root, run)).filter((name) => name.includes("tfevents"));
        expect(files).toHaveLength(1);
        const all = readEventFile(readFileSync(join(root, run, files[0]!)));
        return all.map(({ step, tag, value }) => [step, tag?.replace(/_[A-Za-z]*\d+/g, ""), value]); // layers count up
      });
    const wanted = events(one);
    expect(events(other)).toEqual(wanted);
    expect(wanted.map(({ length }) => length)).toEqual([expect.any(Number), 25, 3]);
  });

  it("of one's own have their state, and know where training goes on", async () => {
    const seen: unknown[] = [];
    const callbacks = (): Callback[] => {
      let count = 0;
      return [
        {
          onTrainBegin: ({ resumed }) => void seen.push(resumed),
          onBatchEnd: () => void (count += 1),
          onTrainEnd: () => void seen.push(count),
          getState: () => ({ count, list: [Float32Array.of(count)] }),
          setState(state: { count: number; list: Float32Array[] }) {
            count = state.count;
            expect(state.list).toEqual([Float32Array.of(count)]);
          },
        },
      ];
    };
    await stoppedAfter([8], { callbacks, backup });
    expect(seen).toEqual([undefined, { epoch: 1, batch: 2 }, 20]);
  });
});
