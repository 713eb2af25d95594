import { useBackend } from "@seqloom/backend";
import { dense, embedding, gru, sequential } from "@seqloom/layers";
import { testDamaged } from "@seqloom/testing";
import { compile } from "@seqloom/training";
import { memory } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { loadModel, loadWeights, modelFiles } from "./index.js";
import { disposeAll } from "./weights/disposeAll.js";
import { fixture } from "./testing/goldenModels.js";

beforeAll(async () => void (await useBackend("cpu")));

/** Loads a file and lets it go: the count of its numbers. No tensor may be left behind, read or refused. */
async function load(source: Parameters<typeof loadModel>[0]): Promise<number> {
  const { numTensors } = memory();
  const loaded = await loadModel(source).catch((error: unknown) => error);
  const count = loaded instanceof Error ? 0 : (loaded as LayersModel).countParams();
  if (!(loaded instanceof Error)) disposeAll(loaded as LayersModel);
  if (memory().numTensors !== numTensors) throw new TypeError(`${memory().numTensors - numTensors} tensors were left`);
  if (loaded instanceof Error) throw loaded;
  return count;
}

// Weights lie in tensors, on "cpu" in arrays that the garbage collector takes.
const MEMORY = 400;

describe("damaged files", () => {
  for (const file of ["k3_lstm_embedding.keras", "k3_functional_two_in_two_out_shared.h5", "odd_gzip_datasets.h5"]) {
    testDamaged(file, { caller: "loadModel", bytes: fixture(file), read: load, memory: MEMORY });
  }

  describe("weights alone", () => {
    let model: LayersModel;
    beforeAll(async () => {
      model = await loadModel(fixture("k3_lstm_embedding.keras"));
    });

    testDamaged("k3_lstm_embedding.weights.h5", {
      caller: "loadWeights",
      bytes: fixture("k3_lstm_embedding.weights.h5"),
      memory: MEMORY,
      read: async (bytes) => {
        const before = model.getWeights().map((weight) => weight.dataSync());
        await loadWeights(model, bytes).catch((error: unknown) => {
          // A model whose weights could not be set stays as it was.
          for (const [i, weight] of model.getWeights().entries()) expect(weight.dataSync()).toEqual(before[i]);
          throw error;
        });
      },
    });
  });

  describe("model.json", () => {
    const files: Record<string, Uint8Array> = {};
    beforeAll(async () => {
      const model = sequential([
        embedding({ inputDim: 9, outputDim: 3, inputShape: [4] }),
        gru({ units: 2 }),
        dense({ units: 1 }),
      ]);
      compile(model, { loss: "mse" });
      Object.assign(files, await modelFiles(model, "model.json"));
    });

    testDamaged("model.json", {
      caller: "loadModel",
      bytes: () => files["model.json"]!,
      read: (bytes) => load({ ...files, "model.json": bytes }),
      memory: MEMORY,
    });
  });
});
