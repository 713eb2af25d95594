import { useBackend } from "@seqloom/backend";
import { add, dense, input, lstm, model, sequential } from "@seqloom/layers";
import { compile, evaluate, fit, predict } from "@seqloom/training";
import { memory } from "@tensorflow/tfjs-core";
import { regularizers, type LayersModel, type SymbolicTensor } from "@tensorflow/tfjs-layers";

const ROWS = [
  [1, 2],
  [3, 4],
  [5, 6],
  [7, 8],
];
const STEPS = [
  [[0], [0.1], [0.2]],
  [[0.3], [0.4], [0.5]],
];
const activityRegularizer = () => regularizers.l2({ l2: 0.1 });
const sum = () =>
  dense({
    units: 1,
    useBias: false,
    kernelInitializer: "ones",
    activityRegularizer: activityRegularizer(),
    inputShape: [2],
  });

function compiled(built: LayersModel): LayersModel {
  compile(built, { optimizer: "sgd", loss: "mse" });
  return built;
}

describe.each(["cpu", "wasm"] as const)("models with penalties on outputs, on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  // The losses are those of model.evaluate in Keras 3.15.1 for the same models.
  it("count them in the loss of evaluate, divided by the rows of each batch", async () => {
    const built = compiled(sequential({ layers: [sum()] }));
    const zeros = ROWS.map(() => [0]);
    expect((await evaluate(built, ROWS, zeros, { verbose: 0 })).loss).toBeCloseTo(111.1, 3);
    expect((await evaluate(built, ROWS, zeros, { verbose: 0, batchSize: 3 })).loss).toBeCloseTo(111.1, 3);
    const history = await fit(built, ROWS, zeros, { verbose: 0 });
    expect(history.history.loss![0]).toBeCloseTo(111.1, 3);
  });

  it("count them for each call of a model inside", async () => {
    const inner = sequential({ layers: [sum()] });
    const x = input({ shape: [2] });
    const both = add().apply([inner.apply(x), inner.apply(x)] as SymbolicTensor[]) as SymbolicTensor;
    const built = compiled(model({ inputs: x, outputs: both }));
    const zeros = ROWS.map(() => [0]);
    const { loss } = await evaluate(built, ROWS, zeros, { verbose: 0 });
    expect(loss).toBeCloseTo(424.2, 3);
  });

  it("count them for recurrent layers, and keep nothing for a later loss or in memory", async () => {
    const layer = lstm({
      ...{ units: 2, returnSequences: true, inputShape: [3, 1] },
      ...{ kernelInitializer: "ones", recurrentInitializer: "zeros", activityRegularizer: activityRegularizer() },
    });
    const built = compiled(sequential({ layers: [layer] }));
    const zeros = STEPS.map((steps) => steps.map(() => [0, 0]));
    const before = memory().numTensors;
    await predict(built, STEPS, { verbose: 0 });
    expect((await evaluate(built, STEPS, zeros, { verbose: 0 })).loss).toBeCloseTo(0.0443577, 6);
    expect((await evaluate(built, STEPS, zeros, { verbose: 0 })).loss).toBeCloseTo(0.0443577, 6);
    expect(memory().numTensors).toBe(before);
  });
});
