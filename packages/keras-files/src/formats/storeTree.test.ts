import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { compile } from "@seqloom/training";
import { ownOptimizer, storeTree } from "./storeTree.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("storeTree", () => {
  it("holds the weights, and the optimizer's variables where they are asked for", async () => {
    const model = sequential([dense({ units: 1, inputShape: [2] })]);
    expect(ownOptimizer(model)).toBeUndefined();
    compile(model, { optimizer: "sgd", loss: "mse" });
    const whole = await storeTree(model, ownOptimizer(model));
    expect([...whole.group("optimizer/vars").members.keys()]).toEqual(["0", "1"]);
    expect((await storeTree(model, undefined)).members.has("optimizer")).toBe(false);
  });
});

describe("ownOptimizer", () => {
  it("knows optimizers of the training package alone", () => {
    const model = sequential([dense({ units: 1, inputShape: [2] })]);
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    expect(ownOptimizer(model)).toBeUndefined();
  });
});
