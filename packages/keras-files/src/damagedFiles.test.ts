import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { edited, type KnownDamage, readJson, testDamaged } from "@seqloom/testing";
import { memory } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { loadModel, loadWeights } from "./index.js";
import { disposeAll } from "./weights/disposeAll.js";
import { fixture, fixtures } from "./testing/goldenModels.js";

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
// Damages at which readers failed: this one, or the HDF5 library in WebAssembly.
const known = readJson<readonly KnownDamage[]>(join(fixtures, "damages.json"));

describe("damaged files", () => {
  const whole = [
    "k3_lstm_embedding.keras",
    "k3_functional_two_in_two_out_shared.h5",
    "k2_lstm_hard_sigmoid.h5",
    "odd_gzip_datasets.h5",
  ];
  for (const file of whole) {
    testDamaged(file, { caller: "loadModel", bytes: fixture(file), read: load, memory: MEMORY, known });
  }

  describe("weights alone", () => {
    let model: LayersModel;
    beforeAll(async () => {
      // A state that lacks variables is left out with a warning.
      import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
      model = await loadModel(fixture("k3_lstm_embedding.keras"));
    });

    afterAll(() => void import.meta.jest.restoreAllMocks());

    testDamaged("k3_lstm_embedding.weights.h5", {
      caller: "loadWeights",
      bytes: fixture("k3_lstm_embedding.weights.h5"),
      memory: MEMORY,
      known,
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

  testDamaged("tfjs_gru.json", {
    caller: "loadModel",
    bytes: fixture("tfjs_gru.json"),
    read: (json) => load({ "tfjs_gru.json": json, "tfjs_gru.weights.bin": fixture("tfjs_gru.weights.bin") }),
    memory: MEMORY,
    known,
  });

  it("of the list are damages of the files here", () => {
    expect(known.length).toBeGreaterThan(0);
    for (const { file, edits } of known)
      expect([file, edited(fixture(file), edits)]).not.toEqual([file, fixture(file)]);
  });
});
