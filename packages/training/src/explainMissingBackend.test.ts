import { layers, sequential } from "@tensorflow/tfjs-layers";
import { compile, evaluate, fit, predict } from "./index.js";

const WRITE = "TensorFlow.js has no backend yet: write `await useBackend();` (@seqloom/backend)";

/** A model without weights, the only one that can be made without a backend. */
function flat() {
  return sequential({ layers: [layers.flatten({ inputShape: [2, 1] })] });
}

// No test of this file starts a backend.
describe("a program without useBackend()", () => {
  const [x, y] = [[[[1], [2]]], [[1, 2]]];

  it.each([
    ["fit", () => fit(compiled(), x, y, { verbose: 0 })],
    ["evaluate", () => evaluate(compiled(), x, y, { verbose: 0 })],
    ["predict", () => predict(flat(), x)],
  ])("is told what to write by %s", async (_, run) => {
    await expect((async () => run())()).rejects.toThrow(WRITE);
  });

  function compiled() {
    const model = flat();
    compile(model, { optimizer: "sgd", loss: "mse" });
    return model;
  }
});
