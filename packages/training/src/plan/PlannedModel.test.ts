import { memory, type Variable } from "@tensorflow/tfjs-core";
import { layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { compile } from "../compile/compile.js";
import { readCompiled } from "../compile/compiledModel.js";
import { ScaleLayer } from "../testing/ScaleLayer.js";
import { PlannedModel } from "./PlannedModel.js";

const column = (...values: number[]) =>
  ({ values: Float32Array.from(values), shape: [values.length, 1], dtype: "float32" }) as const;
const batch = { x: [column(1, 2)], y: [column(1, 2)], size: 2 };

describe.each(["wasm", "cpu"] as const)("PlannedModel on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  function planned(optimizer = "sgd") {
    const model = sequential({ layers: [new ScaleLayer({ inputShape: [1] })] });
    compile(model, { optimizer, loss: "mse", metrics: ["mae"] });
    const variables = model.trainableWeights.map((weight) => weight.read() as Variable);
    return { model, variables, steps: new PlannedModel(model, readCompiled("fit", model), variables) };
  }

  it("measures before it moves the weights", () => {
    const { variables, steps } = planned();
    expect(steps.refusal(batch, true)).toBeUndefined();
    const losses: number[] = [];
    const measured = steps.train(batch, (loss) => void losses.push(loss));
    expect(measured).toEqual({ loss: 2.5, losses: [2.5], metrics: [{ value: 1.5, weight: 2 }] });
    expect(losses).toEqual([2.5]);
    expect(variables[0]!.dataSync()[0]).toBeCloseTo(2 - 0.01 * 5, 6);
    expect(steps.test(batch).loss).toBeCloseTo(2.5 * 0.95 ** 2, 5);
    expect(steps.predict(batch)).toEqual([
      { data: Float32Array.of(1, 2).map((x) => x * variables[0]!.dataSync()[0]!), shape: [2, 1] },
    ]);
    steps.dispose();
  });

  it("grows by nothing in 1000 steps, and leaves nothing behind", () => {
    const tensors = memory().numTensors;
    const { model, steps } = planned("adam");
    const { used } = sharedKernels()!.memory;
    steps.train(batch, () => undefined);
    const before = [memory().numTensors, sharedKernels()!.memory.used, sharedKernels()!.memory.size];
    for (let step = 0; step < 1000; step++) steps.train(batch, () => undefined);
    expect([memory().numTensors, sharedKernels()!.memory.used, sharedKernels()!.memory.size]).toEqual(before);
    steps.dispose();
    model.dispose();
    expect([memory().numTensors, sharedKernels()!.memory.used]).toEqual([tensors, used]);
  });

  it("renews weights that an operation of tfjs has read, and leaves others where they are", () => {
    const { variables, steps } = planned();
    steps.train(batch, () => undefined);
    const [first] = variables.map(({ dataId }) => dataId);
    steps.train(batch, () => undefined);
    expect(variables[0]!.dataId === first).toBe(backend === "wasm"); // cpu hands its arrays to whoever reads
    const kept = variables[0]!.clone();
    const value = kept.dataSync()[0];
    steps.train(batch, () => undefined);
    expect(variables[0]!.dataId).not.toBe(first);
    expect(kept.dataSync()[0]).toBe(value);
    kept.dispose();
    steps.dispose();
  });

  it("says why there is no plan", () => {
    const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })] });
    compile(model, { loss: "mse" });
    const other = new PlannedModel(model, readCompiled("fit", model), []);
    expect(other.refusal(batch, true)).toBe("layer 1, Dense: there is no plan for this class");
    const { model: own, steps } = planned();
    own.optimizer.applyGradients = () => undefined;
    expect(steps.refusal(batch, true)).toBe("its optimizer has a method of its own");
    expect(steps.refusal(batch, false)).toBeUndefined();
    steps.dispose();
  });
});
