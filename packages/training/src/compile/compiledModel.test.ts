import {
  input,
  layers,
  type LayersModel,
  model as functional,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { compile } from "./compile.js";
import { countedMetrics, innerModel, logNames, readCompiled, rememberCompiled } from "./compiledModel.js";

beforeAll(() => useBackend("cpu"));

function dense(): LayersModel {
  return sequential({ layers: [layers.dense({ units: 3, inputShape: [2] }), layers.dense({ units: 1 })] });
}

function twoOutputs(): LayersModel {
  const x = input({ shape: [4] });
  const outputs = ["a", "b"].map((name) => layers.dense({ units: 1, name }).apply(x) as SymbolicTensor);
  return functional({ inputs: x, outputs });
}

describe("readCompiled", () => {
  it("reads what tfjs's own compile left, its names too", () => {
    const model = dense();
    model.compile({ optimizer: "sgd", loss: "meanSquaredError", metrics: ["accuracy"] });
    const compiled = readCompiled("fit", model);
    expect(compiled.losses.map(({ name }) => name)).toEqual(["mean_squared_error"]);
    expect(logNames(compiled, model)).toEqual(["loss", "acc"]);
  });

  it("reads tfjs's losses of several outputs, however they were given", () => {
    const model = twoOutputs();
    for (const loss of [{ a: "meanSquaredError", b: "meanAbsoluteError" }, ["meanSquaredError", "meanAbsoluteError"]]) {
      model.compile({ optimizer: "sgd", loss, metrics: ["mse"] });
      const compiled = readCompiled("fit", model);
      expect(compiled.losses.map(({ name }) => name)).toEqual(["mean_squared_error", "mean_absolute_error"]);
      expect(logNames(compiled, model)).toEqual(["loss", "a_loss", "b_loss", "a_mse", "b_mse"]);
    }
  });

  it("forgets ours when tfjs compiles the model anew", () => {
    const model = dense();
    compile(model, { optimizer: "sgd", loss: "mse", metrics: ["mae"] });
    expect(logNames(readCompiled("fit", model), model)).toEqual(["loss", "mae"]);
    model.compile({ optimizer: "sgd", loss: "hinge" });
    expect(logNames(readCompiled("fit", model), model)).toEqual(["loss"]);
  });

  it("says what to do about a model that was never compiled", () => {
    expect(() => readCompiled("fit", dense())).toThrow(
      "fit: model must be a compiled model, got a Sequential. Call compile(model, { optimizer, loss }) first.",
    );
    expect(() => readCompiled("fit", undefined as never)).toThrow(
      "fit: model must be a compiled model, got undefined.",
    );
  });

  it("does not train what was frozen after compile without a word", () => {
    const model = dense();
    compile(model, { optimizer: "sgd", loss: "mse" });
    model.layers[0]!.trainable = false;
    expect(() => readCompiled("fit", model)).toThrow(
      'fit: model must be compiled for what it trains (4 weights), got "2 trainable weights". Layers were frozen or thawed since; compile it again.',
    );
  });
});

describe("rememberCompiled", () => {
  it("is what readCompiled gives back", () => {
    const model = dense();
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const compiled = { losses: [], metrics: [] };
    rememberCompiled(model, compiled);
    expect(readCompiled("fit", model)).toBe(compiled);
  });
});

describe("innerModel", () => {
  it("is the model itself where there is none inside", () => {
    const model = twoOutputs();
    expect(innerModel(model)).toBe(model);
    const outer = dense();
    compile(outer, { loss: "mse" });
    expect(innerModel(outer).lossFunctions).toHaveLength(1);
  });
});

describe("countedMetrics", () => {
  it("are those that are no means, by their names", () => {
    const model = dense();
    compile(model, { loss: "mse", metrics: ["mae", "auc"], weightedMetrics: ["AUC", "mae"] });
    const compiled = readCompiled("fit", model);
    expect(logNames(compiled, model)).toEqual(["loss", "mae", "auc", "AUC", "weighted_mae"]);
    expect([...countedMetrics(compiled).keys()]).toEqual(["auc", "AUC"]);
  });
});

describe("logNames", () => {
  it("names the loss of each output only where there are several", () => {
    const model = dense();
    compile(model, { loss: "mse" });
    expect(logNames(readCompiled("fit", model), model)).toEqual(["loss"]);
  });
});
