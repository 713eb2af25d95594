import { useBackend } from "@seqloom/backend";
import { memory } from "@tensorflow/tfjs-core";
import { loadModel } from "../door/loadModel.js";
import { fixture } from "../testing/goldenModels.js";
import { disposeAll } from "./disposeAll.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("disposeAll", () => {
  it("lets go of shared layers and of the optimizer's state", async () => {
    const { numTensors } = memory();
    disposeAll(await loadModel(fixture("k3_nested_models.keras")));
    expect(memory().numTensors).toBe(numTensors);
  });
});
