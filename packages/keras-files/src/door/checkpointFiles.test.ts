import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { compile, fit, modelCheckpoint } from "@seqloom/training";
import "../index.js";
import { loadModel } from "./loadModel.js";

let folder: string;
beforeAll(async () => {
  await useBackend("cpu");
  folder = await mkdtemp(join(tmpdir(), "seqloom-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("modelCheckpoint with this package", () => {
  it("saves files of Keras while the model is trained", async () => {
    const model = sequential([dense({ units: 1, inputShape: [1] })]);
    compile(model, { optimizer: "adam", loss: "mse" });
    const callbacks = [
      modelCheckpoint(join(folder, "all", "model-{epoch}.keras")),
      modelCheckpoint(join(folder, "all", "last.weights.h5"), { saveWeightsOnly: true }),
    ];
    await fit(model, [[1], [2]], [2, 4], { epochs: 2, callbacks, verbose: 0 });
    expect((await readdir(join(folder, "all"))).sort()).toEqual(["last.weights.h5", "model-1.keras", "model-2.keras"]);
    const first = await loadModel(join(folder, "all", "model-1.keras"));
    expect(first.optimizer.iterations).toBe(1);
  });
});
