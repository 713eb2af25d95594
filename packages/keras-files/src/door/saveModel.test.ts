import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { batchNormalization, bidirectional, dense, embedding, gru, lstm, sequential } from "@seqloom/layers";
import * as training from "@seqloom/training";
import { io } from "@tensorflow/tfjs-core";
import { type LayersModel, loadLayersModel } from "@tensorflow/tfjs-layers";
import { fixture } from "../testing/goldenModels.js";
import { loadModel } from "./loadModel.js";
import { loadWeights } from "./loadWeights.js";
import { modelFiles } from "./modelFiles.js";
import { saveModel, saveWeights } from "./saveModel.js";

const { compile, exponentialDecay, fit, huber } = training;

let folder: string;
beforeAll(async () => {
  await useBackend("cpu");
  folder = await mkdtemp(join(tmpdir(), "seqloom-"));
});
afterAll(() => rm(folder, { recursive: true }));

const x = { data: Float32Array.from({ length: 8 * 5 * 2 }, (_, i) => Math.sin(i)), shape: [8, 5, 2] };
const y = { data: Float32Array.from({ length: 8 }, (_, i) => i % 2), shape: [8, 1] };

/** LSTM in both directions, normalization: weights that are trained and weights that are not. */
function network(): LayersModel {
  return sequential([
    bidirectional({ layer: lstm({ units: 2, seed: 1 }), inputShape: [5, 2] }),
    batchNormalization(),
    dense({ units: 1, activation: "sigmoid", seed: 2 }),
  ]);
}

const bits = (model: LayersModel) =>
  model.getWeights().map((weight) => [...new Uint32Array((weight.dataSync() as Float32Array).slice().buffer)]);

const train = (model: LayersModel, epochs: number) =>
  fit(model, x, y, { epochs, batchSize: 4, shuffle: false, verbose: 0 });

const OPTIMIZERS = {
  sgd: () => training.sgd({ learningRate: 0.05, momentum: 0.9 }),
  rmsprop: () => training.rmsprop({ momentum: 0.5, centered: true }),
  adam: () => training.adam({ amsgrad: true, clipnorm: 1 }),
  adamw: () => training.adamw({ learningRate: 0.003 }),
  nadam: () =>
    training.nadam({ learningRate: exponentialDecay({ initialLearningRate: 0.01, decaySteps: 3, decayRate: 0.5 }) }),
  adagrad: () => training.adagrad({ learningRate: 0.1 }),
  adadelta: () => training.adadelta({ learningRate: 1 }),
  adamax: () => training.adamax({ learningRate: 0.002 }),
  ftrl: () => training.ftrl({ learningRate: 0.1 }),
  lion: () => training.lion({ gradientAccumulationSteps: 3 }),
} satisfies Record<string, () => training.KerasOptimizer>;

describe("saveModel", () => {
  it.each(Object.keys(OPTIMIZERS) as (keyof typeof OPTIMIZERS)[])(
    "keeps all that training with %s needs: it goes on bit for bit as if it had not stopped",
    async (name) => {
      const made = (): LayersModel => {
        const model = network();
        compile(model, { optimizer: OPTIMIZERS[name](), loss: "mse", metrics: ["mae"] });
        return model;
      };
      const [whole, stopped] = [made(), made()];
      stopped.setWeights(whole.getWeights());
      await train(whole, 4);
      await train(stopped, 2);
      for (const file of [`${name}.keras`, `${name}.h5`, `${name}.json`]) {
        const path = join(folder, file);
        await saveModel(stopped, path);
        const loaded = await loadModel(path);
        expect(bits(loaded)).toEqual(bits(stopped));
        const { history } = await train(loaded, 2);
        expect(Object.keys(history)).toEqual(["loss", file.endsWith(".h5") ? "mean_absolute_error" : "mae"].sort());
        expect(bits(loaded)).toEqual(bits(whole));
      }
      for (const file of [`${name}.weights.h5`, `${name}.weights.json`, `${name}.keras`]) {
        const [other, path] = [made(), join(folder, file)];
        if (!file.endsWith(".keras")) await saveWeights(stopped, path, { maxShardBytes: 300 });
        await train(other, 1); // astray
        await loadWeights(other, path);
        await train(other, 2);
        expect(bits(other)).toEqual(bits(whole));
      }
    },
  );

  it("keeps moving averages of the weights", async () => {
    const model = network();
    compile(model, { optimizer: training.adamax({ useEma: true }), loss: "mse" });
    await train(model, 2);
    const loaded = await loadModel(await modelFiles(model, "model.keras"));
    const state = async ({ optimizer }: LayersModel) =>
      (await optimizer.getWeights()).map(({ tensor }) => [...tensor.dataSync()]);
    expect(await state(loaded)).toEqual(await state(model));
  });

  it("keeps losses and metrics with settings, and a rate that was changed since", async () => {
    const model = network();
    compile(model, { optimizer: "adam", loss: huber({ delta: 0.5 }), metrics: ["acc"] });
    training.setLearningRate(model, 0.02);
    const loaded = await loadModel(await modelFiles(model, "model.keras"));
    expect(training.getLearningRate(loaded)).toBe(0.02);
    expect(await lastLoss(loaded)).toBe(await lastLoss(model));
  });

  it("keeps frozen layers frozen", async () => {
    const model = sequential([dense({ units: 2, inputShape: [2], trainable: false }), dense({ units: 1 })]);
    for (const name of ["a.keras", "a.h5", "a.json"]) {
      const loaded = await loadModel(await modelFiles(model, name));
      expect(loaded.layers.slice(-2).map(({ trainable }) => trainable)).toEqual([false, true]);
      expect(bits(loaded)).toEqual(bits(model));
    }
  });

  it("writes a model.json that tfjs itself loads", async () => {
    const model = network();
    compile(model, { loss: "mse" });
    const files = await modelFiles(model, "model.json");
    const json = JSON.parse(new TextDecoder().decode(files["model.json"])) as io.ModelJSON;
    const weights = files["model.weights.bin"]!;
    const artifacts = io.getModelArtifactsForJSONSync(json, json.weightsManifest[0]!.weights, weights.slice().buffer);
    const loaded = await loadLayersModel(io.fromMemory(artifacts));
    expect(bits(loaded)).toEqual(bits(model));
  });

  it("leaves nothing but its files in the folder, and makes that", async () => {
    const path = join(folder, "new", "deeper");
    await saveModel(network(), join(path, "model.json"));
    expect((await readdir(path)).sort()).toEqual(["model.json", "model.weights.bin"]);
  });

  it("says which names there are, and what no file can hold", async () => {
    const model = network();
    await expect(saveModel(model, "model.onnx")).rejects.toThrow(
      'saveModel: name must be a name that ends with .keras, .h5, .hdf5 or .json, got "model.onnx".',
    );
    await expect(saveModel(model, "model.weights.h5")).rejects.toThrow("saveWeights writes weights alone.");
    compile(model, { loss: (_target, output) => output });
    await expect(modelFiles(model, "model.keras")).rejects.toThrow(
      "modelFiles: model.keras: loss is a function or object of its own, which no file can hold. " +
        "{ includeOptimizer: false } leaves the compile settings out.",
    );
    const loaded = await loadModel(await modelFiles(model, "model.keras", { includeOptimizer: false }));
    expect(loaded.optimizer).toBeUndefined();
  });
});

async function lastLoss(model: LayersModel): Promise<number> {
  return (await train(model, 2)).history.loss!.at(-1)!;
}

describe("saveWeights", () => {
  it("writes .weights.h5, .weights.json and legacy .h5, whose bits come back", async () => {
    const model = sequential([
      embedding({ inputDim: 50, outputDim: 8, inputShape: [4] }),
      gru({ units: 4, returnSequences: true }),
      gru({ units: 3 }),
    ]);
    await saveWeights(model, join(folder, "w.weights.h5"));
    await saveWeights(model, join(folder, "w.weights.json"), { maxShardBytes: 700 });
    const files = (await readdir(folder)).filter((name) => /^w_/.test(name));
    expect(files.length).toBeGreaterThan(1);
    await saveWeights(model, join(folder, "w.h5"));
    for (const name of ["w.weights.h5", "w.weights.json", "w.h5"]) {
      const other = sequential([
        embedding({ inputDim: 50, outputDim: 8, inputShape: [4] }),
        gru({ units: 4, returnSequences: true }),
        gru({ units: 3 }),
      ]);
      await loadWeights(other, join(folder, name));
      expect(bits(other)).toEqual(bits(model));
    }
    await expect(saveWeights(model, "w.keras")).rejects.toThrow(
      'saveWeights: name must be a name that ends with .weights.h5 or .weights.json, or for the legacy form .h5 or .hdf5, got "w.keras".',
    );
  });

  it("keeps every bit of weights from Keras", async () => {
    const model = await loadModel(fixture("k3_nested_models.keras"));
    const before = bits(model);
    const files = await modelFiles(model, "a.weights.h5");
    model.setWeights(model.getWeights().map((weight) => weight.clone()));
    await loadWeights(model, files);
    expect(bits(model)).toEqual(before);
  });
});
