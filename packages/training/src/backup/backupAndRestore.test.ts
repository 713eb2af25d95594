import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { train } from "@tensorflow/tfjs-core";
import type { Callback } from "../callbacks/Callback.js";
import type { CompileOptions } from "../compile/compileOptions.js";
import { adam } from "../optimizers/optimizers.js";
import { fit, type FitOptions } from "../loop/fit.js";
import { earlyStopping } from "../monitors/earlyStopping.js";
import {
  backupFolder,
  labels,
  noisyModel,
  rows,
  settings,
  stoppedAfter,
  straight,
  testFolder,
} from "../testing/stoppedTraining.js";
import { backupAndRestore, type BackupAndRestoreOptions } from "./backupAndRestore.js";

beforeAll(() => useBackend("cpu"));

/** Trains with a backup; by default two epochs, of which the backup stays. */
function trainIn(
  folder: string,
  options: FitOptions & { model?: ReturnType<typeof noisyModel>; x?: number[][] } = {},
  backup?: BackupAndRestoreOptions,
) {
  const { model = noisyModel(), x = rows, callbacks = [], ...others } = options;
  const keep = backupAndRestore(folder, { deleteCheckpoint: false, verbose: 0, ...backup });
  const all = [...(callbacks as Callback[]), keep];
  return fit(model, x, labels, { ...settings, epochs: 2, ...others, callbacks: all });
}

const wanted = async () => {
  const { printed: _, ...outcome } = await straight();
  return outcome;
};

describe("backupAndRestore", () => {
  it("goes on with the epoch after the last one that was whole", async () => {
    const { printed, ...outcome } = await stoppedAfter([7, 8]);
    expect(outcome).toEqual(await wanted());
    expect(printed).toMatch(/^Training goes on with epoch 3, batch 1, from .*training-000003.backup\n$/);
  });

  it("goes on in the middle of an epoch, with saveFreq in batches", async () => {
    const { printed, ...outcome } = await stoppedAfter([8, 3, 1, 6], { backup: { saveFreq: 2 } });
    expect(outcome).toEqual(await wanted());
    expect(printed).toContain("Training goes on with epoch 3, batch 3, from");
  });

  it("removes its files at the end, and with deleteCheckpoint false goes on with more epochs", async () => {
    const folder = backupFolder();
    await trainIn(folder, {}, { deleteCheckpoint: true });
    expect(existsSync(folder)).toBe(false);
    await trainIn(folder);
    expect(readdirSync(folder)).toHaveLength(2);
    const { epoch, history } = await trainIn(folder, { epochs: 4 });
    expect(epoch).toEqual([0, 1, 2, 3]);
    expect(history).toEqual((await wanted()).history);
  });

  it("gives the whole history again where training was over, stopped early or not", async () => {
    const folder = backupFolder();
    const stop = () => [earlyStopping({ monitor: "loss", baseline: -1 })];
    const first = await trainIn(folder, { epochs: 9, callbacks: stop() });
    expect(first.epoch.length).toBeLessThan(9);
    let batches = 0;
    const count = { onBatchEnd: () => void (batches += 1) };
    const second = await trainIn(folder, { epochs: 9, callbacks: [...stop(), count] });
    expect(second.history).toEqual(first.history);
    expect(batches).toBe(0);
  });

  it("trains no further batch where a callback had stopped training in the batch before", async () => {
    const model: { current?: ReturnType<typeof noisyModel> } = {};
    const stop = (): Callback => ({
      onTrainBegin: (context) => void (model.current = context.model),
      onBatchEnd: (batch) => void (batch === 2 && (model.current!.stopTraining = true)),
    });
    const training = { callbacks: () => [stop()] };
    const { printed: _, ...stopped } = await straight(training);
    expect(stopped.epoch).toEqual([0]);
    const folder = backupFolder();
    const crash: Callback = {
      onEpochEnd: () => {
        throw new Error("crash");
      },
    };
    await expect(trainIn(folder, { callbacks: [stop(), crash], epochs: 4 }, { saveFreq: 1 })).rejects.toThrow("crash");
    const { history, epoch } = await trainIn(folder, { callbacks: [stop()], epochs: 4 }, { saveFreq: 1 });
    expect({ history, epoch }).toEqual({ history: stopped.history, epoch: [0] });
  });

  it("shows the epoch that it goes on with, in the console", async () => {
    const folder = backupFolder();
    let batches = 0;
    const crash: Callback = {
      onBatchEnd: () => {
        if (++batches === 8) throw new Error("crash");
      },
    };
    await expect(trainIn(folder, { callbacks: [crash] }, { saveFreq: 1 })).rejects.toThrow("crash");
    let printed = "";
    const write = (text: string) => void (printed += text);
    await trainIn(folder, { verbose: 1, write }, { saveFreq: 1, verbose: 1 });
    const [first, second, bar] = printed.split("\n");
    expect(first).toMatch(/^Training goes on with epoch 2, batch 3, from .*training-000008.backup$/);
    expect(second).toBe("Epoch 2/2");
    expect(bar).toMatch(/3\/5 \[=+>\.+\] - ETA[^]*5\/5 \[=+\] - .* - loss: 0\.\d{4}/);
  });

  it("keeps one backup with doubleCheckpoint false", async () => {
    const folder = backupFolder();
    await trainIn(folder, {}, { doubleCheckpoint: false });
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it("saves when a signal stops training, after the batch that runs or between two epochs", async () => {
    for (const hook of ["onBatchEnd", "onEpochEnd"] as const) {
      const folder = backupFolder();
      const controller = new AbortController();
      let calls = 0;
      const abort = { [hook]: () => void (++calls === 2 && controller.abort()) };
      const model = noisyModel();
      const stopped = trainIn(folder, { model, epochs: 4, callbacks: [abort], signal: controller.signal });
      await expect(stopped).rejects.toThrow("aborted");
      const weights = model.getWeights().map((weight) => [...weight.dataSync()]);
      expect(weights.flat().every(Number.isFinite)).toBe(true);
      const resumed: unknown[] = [];
      const see: Callback = { onTrainBegin: (context) => void resumed.push(context.resumed) };
      const { history } = await trainIn(folder, { epochs: 4, callbacks: [see] });
      expect(resumed).toEqual([hook === "onBatchEnd" ? { epoch: 0, batch: 2 } : { epoch: 2, batch: 0 }]);
      expect(history).toEqual((await wanted()).history);
    }
  });

  it("saves on Ctrl-C, and throws where the program has a listener of its own", async () => {
    const folder = backupFolder();
    const own = () => undefined;
    process.on("SIGINT", own);
    const listeners = process.listenerCount("SIGINT");
    const press: Callback = { onBatchEnd: (batch) => void (batch === 3 && process.emit("SIGINT")) };
    let printed = "";
    const write = (text: string) => void (printed += text);
    await expect(trainIn(folder, { epochs: 4, callbacks: [press], write }, { verbose: 1 })).rejects.toThrow(
      `fit: interrupted by Ctrl-C; training is saved in ${folder} and goes on there with epoch 1, batch 5.`,
    );
    expect(printed).toContain(`Interrupted. Training is saved in ${folder} and goes on there with epoch 1, batch 5.\n`);
    expect(process.listenerCount("SIGINT")).toBe(listeners);
    process.off("SIGINT", own);
    expect((await trainIn(folder, { epochs: 4 })).history).toEqual((await wanted()).history);
  });

  it("keeps the backup of the last whole epoch on Ctrl-C, where a metric cannot give its counts", async () => {
    const folder = backupFolder();
    const own = () => undefined;
    process.on("SIGINT", own);
    let batches = 0;
    const press: Callback = { onBatchEnd: () => void (++batches === 8 && process.emit("SIGINT")) };
    const metric = { name: "mine", update: () => undefined, result: () => 1, reset: () => undefined };
    const stopped = trainIn(folder, { model: noisyModel({ metrics: [metric] }), callbacks: [press] });
    await expect(stopped).rejects.toThrow("and goes on there with epoch 2, batch 1.");
    process.off("SIGINT", own);
    const { epoch } = await trainIn(folder, { model: noisyModel({ metrics: [metric] }) });
    expect(epoch).toEqual([0, 1]);
  });

  it("costs nothing but the saving: nothing is written between", async () => {
    const folder = backupFolder();
    const seen: string[] = [];
    const look: Callback = { onBatchEnd: () => void seen.push(readdirSync(folder).join()) };
    await trainIn(folder, { epochs: 1, callbacks: [look] });
    expect(new Set(seen)).toEqual(new Set(["training-000001.backup"]));
  });
});

describe("backupAndRestore's complaints", () => {
  const folder = backupFolder();
  beforeAll(() => trainIn(folder));

  const at = (text: string) => `${text}, as in ${join(folder, "training-000003.backup")}`;

  it("name wrong options", () => {
    expect(() => backupAndRestore("")).toThrow('backupAndRestore: backupDir must be the path of a folder, got "".');
    expect(() => backupAndRestore("a", { saveFreq: 0 })).toThrow(
      'backupAndRestore: saveFreq must be "epoch" or an integer of 1 or more, got 0.',
    );
  });

  it("come before training, where the folder cannot be written", async () => {
    const file = join(testFolder(), "file");
    writeFileSync(file, "");
    const model = noisyModel();
    const before = [...model.getWeights()[0]!.dataSync()];
    await expect(trainIn(join(file, "backup"), { model })).rejects.toThrow(
      "backupAndRestore: backupDir must be a folder that can be made and written, got",
    );
    expect([...model.getWeights()[0]!.dataSync()]).toEqual(before);
  });

  it("name the weight of another model", async () => {
    await expect(trainIn(folder, { model: noisyModel({}, 4) })).rejects.toThrow(
      "backupAndRestore: weight 0 of the model must be Dense kernel [2, 3] of layer",
    );
  });

  it.each<[string, FitOptions & { x?: number[][] }, string]>([
    ["batchSize", { batchSize: 5 }, at("batchSize must be 4")],
    ["shuffle", { shuffle: false }, at("shuffle must be true")],
    ["seed", { seed: 3 }, at("seed must be null")],
    ["classWeight", { classWeight: { 1: 2 } }, at("classWeight must be null")],
    ["the share for validation", { validationSplit: 0.3 }, at('shape of x must be "19 x 2"')],
    ["the numbers", { x: rows.map(([a, b]) => [a! + 1, b!]) }, "checksum of x must be"],
    ["callbacks", { callbacks: [earlyStopping()] }, at('callbacks must be ["BackupAndRestore"]')],
    ["stepsPerEpoch", { stepsPerEpoch: 3 }, at("stepsPerEpoch must be null")],
  ])("name what differs: %s", async (_, options, text) => {
    await expect(trainIn(folder, options)).rejects.toThrow(`backupAndRestore: ${text}`);
  });

  it.each<[string, () => Partial<CompileOptions>, string]>([
    ["the optimizer", () => ({ optimizer: "sgd" }), at('optimizer must be "Adam"')],
    [
      "its learning rate",
      () => ({ optimizer: adam({ learningRate: 0.01 }) }),
      at("learningRate of the optimizer must be 0.001"),
    ],
    ["an option of it", () => ({ optimizer: adam({ beta1: 0.8 }) }), at("beta1 of the optimizer must be 0.9")],
    ["the loss", () => ({ loss: "mse" }), at('losses must be ["binary_crossentropy"]')],
    ["the metrics", () => ({ metrics: ["accuracy"] }), at('metrics must be ["loss","accuracy","auc"]')],
  ])("name what differs: %s", async (_, options, text) => {
    await expect(trainIn(folder, { model: noisyModel(options()) })).rejects.toThrow(`backupAndRestore: ${text}`);
  });

  it("name data of another number of rows", async () => {
    const model = noisyModel();
    const keep = backupAndRestore(folder);
    const run = fit(model, rows.slice(2), labels.slice(2), { ...settings, callbacks: keep });
    await expect(run).rejects.toThrow(at('backupAndRestore: shape of x must be "19 x 2"'));
  });

  it("name a metric that cannot be saved in the middle of an epoch, and an optimizer", async () => {
    const metric = { name: "mine", update: () => undefined, result: () => 1, reset: () => undefined };
    const model = noisyModel({ metrics: [metric] });
    await expect(trainIn(backupFolder(), { model }, { saveFreq: 2 })).rejects.toThrow(
      'backupAndRestore: saveFreq must be "epoch" where metric mine has no getState and setState, got',
    );
    expect((await trainIn(backupFolder(), { model })).epoch).toEqual([0, 1]);
    await expect(trainIn(backupFolder(), { model: noisyModel({ optimizer: train.adamax(0.1) }) })).rejects.toThrow(
      "backupAndRestore: model must be compiled with an optimizer whose state can be saved",
    );
  });

  it("name the state of a callback that is no state", async () => {
    const odd: Callback = {
      onTrainBegin: () => undefined,
      getState: () => ({ best: new Map() }),
      setState: () => undefined,
    };
    await expect(trainIn(backupFolder(), { callbacks: [odd] })).rejects.toThrow(
      "backupAndRestore: training.state.callbacks[0].best must be a number, a text, true, false, null, a typed array",
    );
  });

  it("refuse two backups of one training", async () => {
    const callbacks = [backupAndRestore(backupFolder()), backupAndRestore(backupFolder())];
    await expect(fit(noisyModel(), rows, labels, { callbacks, verbose: 0 })).rejects.toThrow(
      'fit: callbacks must be with one backupAndRestore, got "2 of them".',
    );
  });
});
