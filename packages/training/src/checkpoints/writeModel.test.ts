import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io } from "@tensorflow/tfjs-core";
import { layers, loadLayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { checkModelFolder as checkInBrowser, writeModel as writeInBrowser } from "./writeModel.browser.js";
import { checkModelFolder, writeModel } from "./writeModel.node.js";

const folder = mkdtempSync(join(tmpdir(), "seqloom-"));

beforeAll(() => useBackend("cpu"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("writeModel in Node", () => {
  it("writes what tfjs loads", async () => {
    const model = sequential({ layers: [layers.dense({ units: 3, inputShape: [2] })] });
    const path = join(folder, "new", "whole");
    await writeModel(model, path, { weightsOnly: false });
    expect(readdirSync(path)).toEqual(["model.json", "weights.bin"]);
    const json = JSON.parse(readFileSync(join(path, "model.json"), "utf8")) as io.ModelJSON;
    const { buffer } = new Uint8Array(readFileSync(join(path, "weights.bin")));
    const artifacts = io.getModelArtifactsForJSONSync(json, json.weightsManifest[0]!.weights, buffer);
    const loaded = await loadLayersModel(io.fromMemory(artifacts));
    const weights = (each: typeof loaded) => each.getWeights().map((weight) => [...weight.dataSync()]);
    expect(weights(loaded)).toEqual(weights(model));
  });

  it("writes the weights alone", async () => {
    const model = sequential({ layers: [layers.dense({ units: 3, inputShape: [2] })] });
    const path = join(folder, "weights");
    await writeModel(model, path, { weightsOnly: true });
    expect(readdirSync(path)).toEqual(["weights.bin", "weights.json"]);
    expect(Object.keys(JSON.parse(readFileSync(join(path, "weights.json"), "utf8")) as object)).toEqual([
      "weightsManifest",
    ]);
    expect(readFileSync(join(path, "weights.bin"))).toHaveLength(4 * (6 + 3));
  });
});

describe("checkModelFolder", () => {
  it("makes the folder in Node, and leaves nothing in it", () => {
    const path = join(folder, "a", "b");
    checkModelFolder("f", path);
    expect(readdirSync(path)).toEqual([]);
  });

  it("says what the system says where it cannot be made", () => {
    writeFileSync(join(folder, "file"), "");
    expect(() => checkModelFolder("f", join(folder, "file", "b"))).toThrow(
      /^f: filepath must be in a folder that can be made and written, got ".*"\. The system says: E/,
    );
  });

  it("asks for a function in a browser", async () => {
    expect(() => checkInBrowser("f", "models/gru")).toThrow(
      "f: save must be a function that saves the model, in a browser, or filepath an address such as indexeddb://gru, " +
        "got undefined. filepath is models/gru.",
    );
    await expect(writeInBrowser()).rejects.toThrow("writeModel: a browser has no folders.");
  });
});
