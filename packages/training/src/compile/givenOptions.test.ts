import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { compile } from "./compile.js";
import { givenOptions, rememberOptions } from "./givenOptions.js";

beforeAll(() => useBackend("cpu"));

const model = () => sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });

describe("givenOptions", () => {
  it("are those of the last compile", () => {
    const made = model();
    expect(givenOptions(made)).toBeUndefined();
    compile(made, { loss: "mse", metrics: ["mae"] });
    expect(givenOptions(made)).toMatchObject({ loss: "mse", metrics: ["mae"], optimizer: "rmsprop" });
    made.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    expect(givenOptions(made)).toBeUndefined();
  });
});

describe("rememberOptions", () => {
  it("keeps options of a compiled model", () => {
    const made = model();
    compile(made, { loss: "mse" });
    rememberOptions(made, { loss: "mae" });
    expect(givenOptions(made)).toEqual({ loss: "mae" });
  });
});
