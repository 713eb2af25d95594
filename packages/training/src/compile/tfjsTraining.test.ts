import { io } from "@tensorflow/tfjs-core";
import { layers, type LayersModel, loadLayersModel, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose } from "@seqloom/testing";
import { binaryCrossentropy, categoricalCrossentropy, meanSquaredError } from "../index.js";
import { evaluate } from "../loop/evaluate.js";
import { compile } from "./compile.js";
import type { CompileOptions } from "./compileOptions.js";
import { tfjsLoss } from "./tfjsTraining.js";

beforeAll(() => useBackend("cpu"));

function modelOf(options: CompileOptions): LayersModel {
  const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1], activation: "sigmoid", name: "a" })] });
  compile(model, options);
  return model;
}

/** The model, saved by tfjs with its optimizer and loaded again. */
async function again(model: LayersModel): Promise<LayersModel> {
  let kept: io.ModelArtifacts | undefined;
  const save = async (artifacts: io.ModelArtifacts): Promise<io.SaveResult> => {
    kept = artifacts;
    return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" } };
  };
  await model.save(io.withSaveHandler(save), { includeOptimizer: true });
  return loadLayersModel(io.fromMemory(kept!));
}

describe("tfjsLoss", () => {
  it("is a name where the loss has the settings of tfjs's, else the function", () => {
    const of = ({ values: call, formula: name, settings, reduction }: ReturnType<typeof meanSquaredError>) =>
      tfjsLoss({ call, name, settings, reduction });
    expect(of(binaryCrossentropy())).toBe("binaryCrossentropy");
    for (const loss of [binaryCrossentropy({ fromLogits: true }), meanSquaredError({ reduction: "sum" })]) {
      expect(of(loss)).toBe(loss.values);
    }
  });
});

describe("model.save with the optimizer", () => {
  it.each<[string, CompileOptions]>([
    ["a name", { loss: "bce", metrics: ["acc"] }],
    ["a function without settings", { loss: binaryCrossentropy(), metrics: ["acc", "mae"] }],
  ])("keeps a loss that is %s", async (_, options) => {
    const model = modelOf(options);
    const [x, y] = [[1, 2], [0, 1]]; // prettier-ignore
    const logs = await evaluate(model, x, y, { verbose: 0 });
    const loaded = await evaluate(await again(model), x, y, { verbose: 0 });
    expect(Object.keys(loaded)).toEqual(Object.keys(logs));
    expectClose(Object.values(loaded).map(Number), Object.values(logs).map(Number));
  });

  it.each<[CompileOptions, string]>([
    [{ loss: binaryCrossentropy({ fromLogits: true }) }, '"binary_crossentropy"'],
    [{ loss: categoricalCrossentropy({ labelSmoothing: 0.1 }) }, '"categorical_crossentropy"'],
    [{ loss: "huber" }, '"huber"'],
    [{ loss: "mse", lossWeights: 2 }, '"mean_squared_error"'],
  ])("refuses a loss that tfjs could not load: %j", async (options, got) => {
    await expect(again(modelOf(options))).rejects.toThrow(
      "model.save: loss must be one that tfjs loads by its name, without settings and weights, where the optimizer is saved, too, " +
        `got ${got}. Save it without includeOptimizer, and compile what was loaded.`,
    );
  });

  it("leaves out metrics that tfjs could not load, and says so", async () => {
    const model = modelOf({ loss: "bce", metrics: ["acc", "AUC", "log_cosh_error"], weightedMetrics: ["mae"] });
    const warn = import.meta.jest.spyOn(console, "warn").mockImplementation(() => undefined);
    const loaded = await again(model);
    expect(warn.mock.calls).toEqual([
      ["model.save: the metrics AUC, log_cosh_error, mae are not saved, since tfjs cannot load them; compile again."],
    ]);
    warn.mockRestore();
    expect(Object.keys(await evaluate(loaded, [1], [1], { verbose: 0 }))).toEqual(["loss", "acc"]);
  });

  it("leaves alone what tfjs's own compile decided later", async () => {
    const model = modelOf({ loss: "huber" });
    model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
    expect((await again(model)).loss).toBe("meanSquaredError");
  });
});
