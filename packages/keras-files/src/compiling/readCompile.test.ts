import { useBackend } from "@seqloom/backend";
import { dense, input, model, sequential } from "@seqloom/layers";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { readCompile } from "./readCompile.js";

beforeAll(async () => void (await useBackend("cpu")));

const simple = () => sequential([dense({ units: 1, inputShape: [2] })]);
const adam = { class_name: "Custom>Adam", config: { learning_rate: 0.5, is_legacy_optimizer: false, jit_compile: true, ema_overwrite_frequency: 100, use_ema: false } }; // prettier-ignore

describe("readCompile", () => {
  it("compiles by the settings of Keras 3 and 2", () => {
    const one = simple();
    const optimizer = readCompile(one, {
      optimizer: adam,
      loss: "mse",
      metrics: ["mae"],
      weighted_metrics: [[]],
      loss_weights: null,
    });
    expect([optimizer!.getClassName(), optimizer!.learningRate, one.optimizer]).toEqual(["Adam", 0.5, optimizer]);
    expect(one.metricsNames).toEqual(["loss", "mae"]);
    expect(readCompile(simple(), { optimizer_config: adam, loss: "mse" })).toBeDefined();
    expect(readCompile(simple(), { optimizer: "sgd", loss: "mse" })!.getClassName()).toBe("SGD");
  });

  it("compiles several outputs, each with its own", () => {
    const x = input({ shape: [2] });
    const outputs = ["a", "b"].map((name) => dense({ units: 1, name }).apply(x) as SymbolicTensor);
    const two = model({ inputs: x, outputs });
    readCompile(two, {
      optimizer: "adam",
      loss: { a: "mse", b: "mae" },
      loss_weights: { a: 1, b: 0.5 },
      metrics: { a: ["mae"] },
    });
    expect(two.metricsNames).toEqual(expect.arrayContaining(["loss", "a_mae"]));
  });

  it("leaves a model as it is where there is no loss or no optimizer", () => {
    expect(readCompile(simple(), {})).toBeUndefined();
    expect(readCompile(simple(), { optimizer: "adam", loss: null })).toBeUndefined();
  });

  it("says how to do without settings that are not known", () => {
    const refused = (config: object) => () => readCompile(simple(), config as never);
    const hint = "loadModel(source, { compile: false }) leaves them out.";
    expect(refused({ optimizer: "mine", loss: "mse" })).toThrow(hint);
    expect(refused({ optimizer: "adam", loss: "mine" })).toThrow(hint);
    expect(refused({ optimizer: 3, loss: "mse" })).toThrow("the optimizer must be a name or a class.");
  });
});
