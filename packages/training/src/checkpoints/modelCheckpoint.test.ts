import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { camelCase, describeGolden, readJson } from "@seqloom/testing";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { callbackRun, playEpochs } from "../testing/callbackRun.js";
import { modelCheckpoint, type ModelCheckpointOptions } from "./modelCheckpoint.js";

interface Case {
  readonly name: string;
  readonly path: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly fit: { readonly epochs: number; readonly batch_size?: number };
  readonly result: Readonly<Record<string, number[]>> | { readonly error: string };
  readonly stdout: string;
  readonly files: readonly string[];
}

interface Golden {
  readonly model_checkpoint: readonly Case[];
}

const fixture = readJson<Golden>(join(import.meta.dirname, "../fixtures/callbacks.json"));
const folder = mkdtempSync(join(tmpdir(), "seqloom-"));
const ROWS = 20; // in the calls of the golden file

/** Keras refuses the name; here the function that saves decides on names. */
const ALLOWED = "wrong_suffix";

beforeAll(() => useBackend("cpu"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Plays the calls of a case; the paths that were saved to, and the messages. */
async function play(each: Case): Promise<{ files: string[]; stdout: string }> {
  const given = Object.entries(each.arguments).map(([name, value]) => [camelCase(name), value]);
  const paths = new Set<string>();
  const save = (path: string) => void paths.add(path);
  const callback = modelCheckpoint(each.path, { verbose: 1, save, ...(Object.fromEntries(given) as object) });
  const result = "error" in each.result ? { accuracy: [1], loss: [1] } : (each.result as Record<string, number[]>);
  const run = callbackRun(Object.keys(result));
  const epochs = Array.from({ length: each.fit.epochs }, (_, epoch) =>
    Object.fromEntries(Object.entries(result).map(([name, values]) => [name, values[epoch]!])),
  );
  const batches = each.fit.batch_size === undefined ? 0 : ROWS / each.fit.batch_size;
  const withBatches = {
    onTrainBegin: (context: typeof run.context) => callback.onTrainBegin!(context),
    onEpochBegin: async (epoch: number) => {
      await callback.onEpochBegin!(epoch);
      for (let batch = 0; batch < batches; batch++) await callback.onTrainBatchEnd!(batch, { loss: 1 });
    },
    onEpochEnd: (epoch: number, logs: Record<string, number>) => callback.onEpochEnd!(epoch, logs),
  };
  await playEpochs(withBatches, run, epochs);
  return { files: [...paths].sort(), stdout: run.printed() };
}

function itSavesAsKeras({ model_checkpoint: cases }: Golden): void {
  const played = cases.filter(({ name }) => name !== ALLOWED);
  it.each(played.map((each) => [each.name, each] as const))("does as Keras in the case %s", async (_, each) => {
    if ("error" in each.result)
      await expect(play(each)).rejects.toThrow(/^modelCheckpoint: (filepath|monitor) must be /);
    else expect(await play(each)).toEqual({ files: each.files, stdout: each.stdout });
  });
}

function line(): LayersModel {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
  compile(model, { optimizer: "sgd", loss: "mse" });
  return model;
}

describe("modelCheckpoint", () => {
  itSavesAsKeras(fixture);

  it("hands model and options to the function, and waits for it", async () => {
    const model = line();
    const events: unknown[] = [];
    const keep = modelCheckpoint("w", {
      saveWeightsOnly: true,
      save: async (path, given, options) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        events.push([path, given === model, options]);
      },
    });
    const callbacks = [keep, { onEpochEnd: () => void events.push("next") }];
    await fit(model, [[1]], [1], { verbose: 0, callbacks });
    expect(events).toEqual([["w", true, { weightsOnly: true }], "next"]);
  });

  it("writes tfjs's files into folders without a function, and says in the console of fit that it does", async () => {
    let text = "";
    const callbacks = modelCheckpoint(join(folder, "all", "m-{epoch:02d}"), { verbose: 1 });
    await fit(line(), [[1]], [1], { epochs: 2, verbose: 0, callbacks, write: (part) => (text += part) });
    expect(readdirSync(join(folder, "all"))).toEqual(["m-01", "m-02"]);
    expect(existsSync(join(folder, "all", "m-02", "model.json"))).toBe(true);
    expect(text).toContain(`\nEpoch 1: finished saving model to ${join(folder, "all", "m-01")}\n`);
  });

  it("remembers the best over trainings, and passes over epochs without validation", async () => {
    const paths: string[] = [];
    const keep = modelCheckpoint("{epoch}", { saveBestOnly: true, save: (path) => void paths.push(path) });
    const run = callbackRun(["loss", "val_loss"]);
    await playEpochs(keep, run, [{ loss: 1, val_loss: 2 }, { loss: 1 }]);
    await playEpochs(keep, run, [{ val_loss: 3 }, { val_loss: 1 }], 2);
    expect(paths).toEqual(["1", "4"]);
    expect(keep.best).toBe(1);
  });

  it("watches logs of batches where it saves after batches", async () => {
    const paths: string[] = [];
    const save = (path: string) => void paths.push(path);
    const keep = modelCheckpoint("{batch}", { saveBestOnly: true, saveFreq: 2, monitor: "loss", save });
    const run = callbackRun(["loss", "val_loss"]);
    await keep.onTrainBegin!(run.context);
    await keep.onEpochBegin!(0);
    for (const [batch, loss] of [3, 2, 1, 2, 1, 1].entries()) await keep.onTrainBatchEnd!(batch, { loss });
    expect(paths).toEqual(["2", "6"]);
    const other = modelCheckpoint("m", { saveBestOnly: true, saveFreq: 2, save });
    expect(() => other.onTrainBegin!(run.context)).toThrow('monitor must be one of loss, got "val_loss".');
  });

  it("finds out before training that a folder cannot be written", async () => {
    writeFileSync(join(folder, "file"), "");
    const model = line();
    const before = model.getWeights()[0]!.dataSync()[0];
    const callbacks = modelCheckpoint(join(folder, "file", "{epoch}"));
    await expect(fit(model, [[1]], [2], { verbose: 0, callbacks })).rejects.toThrow(
      "modelCheckpoint: filepath must be in a folder that can be made and written, got ",
    );
    expect(model.getWeights()[0]!.dataSync()[0]).toBe(before);
  });

  it.each<[string, ModelCheckpointOptions, string]>([
    ["", {}, 'filepath must be a path, got "".'],
    ["m.keras", {}, 'filepath must be the path of a folder, got "m.keras". import "@seqloom/keras-files" writes files'],
    ["indexeddb://m", { saveWeightsOnly: true }, "saveWeightsOnly must be false for an address, to which tfjs saves"],
    ["m", { saveFreq: 0 }, 'saveFreq must be "epoch" or an integer of 1 or more, got 0.'],
    ["m", { saveFreq: "batch" as never }, 'saveFreq must be "epoch" or an integer of 1 or more, got "batch".'],
    ["m", { mode: "best" as never }, 'mode must be "auto", "min" or "max", got "best".'],
    ["m", { period: 2 } as never, "options must be made of "],
  ])("refuses %p with %p", (path, options, message) => {
    expect(() => modelCheckpoint(path, options)).toThrow(`modelCheckpoint: ${message}`);
  });
});

describeGolden("training/callbacks.json.gz", (golden: Golden) => {
  describe("modelCheckpoint, all cases", () => {
    itSavesAsKeras(golden);

    it("has 12 series, of which an own function may save the one whose name Keras refuses", async () => {
      expect(golden.model_checkpoint).toHaveLength(12);
      const allowed = golden.model_checkpoint.find(({ name }) => name === ALLOWED)!;
      expect((await play(allowed)).files).toEqual([allowed.path]);
    });
  });
});
