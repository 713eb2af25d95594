import { memory, train } from "@tensorflow/tfjs-core";
import { layers, sequential, type Sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { compile } from "../compile/compile.js";
import { fit } from "../loop/fit.js";
import { beginTraining } from "../loop/beginTraining.js";
import { ScaleLayer } from "../testing/ScaleLayer.js";
import { explainPlan, explainPlanOptions } from "./explainPlan.js";

describe("explainPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const scales = (): Sequential =>
    sequential({ layers: [new ScaleLayer({ inputShape: [null, 3] }), new ScaleLayer({})] });

  it("lists the buffers and the steps of a training, and leaves the model as it was", async () => {
    const model = scales();
    compile(model, { optimizer: "adam", loss: "mse" });
    const before = [memory().numTensors, sharedKernels()!.memory.used];
    const plan = await explainPlan(model, { batchSize: 2, length: 5, repeats: 3 });
    const [one, other] = model.layers.map(({ name }) => name);
    expect(plan.engine).toBe("plan");
    expect(plan.buffers.map(({ name }) => name)).toEqual([
      "input",
      `${one} output`,
      `${one} gradient`,
      `${other} output`,
      `${other} gradient`,
    ]);
    for (const { shape, bytes } of plan.buffers) expect([shape, bytes]).toEqual([[2, 5, 3], 120]);
    expect(plan.steps.map(({ name, pass }) => [name, pass])).toEqual([
      [one, "forward"],
      [other, "forward"],
      [other, "backward"],
      [one, "backward"],
      ["all weights", "optimizer"],
    ]);
    for (const { ms } of plan.steps) expect(ms).toBeGreaterThanOrEqual(0);
    expect(model.getWeights().map((weight) => weight.dataSync()[0])).toEqual([2, 2]);
    expect(model.optimizer.iterations).toBe(0);
    expect([memory().numTensors, sharedKernels()!.memory.used]).toEqual(before);
  });

  it("measures the passes forward of a model that is not compiled", async () => {
    const plan = await explainPlan(scales());
    expect(plan.steps.map(({ pass }) => pass)).toEqual(["forward", "forward"]);
    expect(plan.buffers.map(({ shape }) => shape)).toEqual([[32, 100, 3], [32, 100, 3], [32, 100, 3]]); // prettier-ignore
  });

  it("says which layer or optimizer has no plan", async () => {
    const model = sequential({ layers: [new ScaleLayer({ inputShape: [1] }), layers.dense({ units: 1 })] });
    const { used } = sharedKernels()!.memory;
    expect((await explainPlan(model)).reason).toBe("layer 2, Dense: there is no plan for this class");
    const other = scales();
    other.compile({ optimizer: train.sgd(0.1), loss: "meanSquaredError" });
    expect((await explainPlan(other)).reason).toBe("SGD is an optimizer of tfjs");
    expect(sharedKernels()!.memory.used).toBe(used);
  });

  it("refuses what it cannot explain", async () => {
    await expect(explainPlan({} as never)).rejects.toThrow("explainPlan: model must be a model of tfjs-layers");
    await expect(explainPlan(scales(), { batchSize: 0 })).rejects.toThrow("explainPlan: batchSize must be");
    const model = scales();
    const end = beginTraining("fit", model);
    await expect(explainPlan(model)).rejects.toThrow("explainPlan: the model is being trained already");
    end();
  });

  it("is what verbose: 3 says in a line", async () => {
    const model = sequential({ layers: [new ScaleLayer({ inputShape: [1] })] });
    compile(model, { loss: "mse" });
    const said: string[] = [];
    const options = { verbose: 3, write: (text: string) => void said.push(text) } as const;
    await fit(model, [[1]], [1], { ...options, engine: "auto" });
    await fit(model, [[1]], [1], { ...options, engine: "tape" });
    expect(said.filter((text) => text.startsWith("engine"))).toEqual([
      "engine: plan\n",
      'engine: tape (engine is "tape")\n',
    ]);
  });
});

describe("explainPlanOptions", () => {
  it("has the batch size of fit", () => expect(explainPlanOptions.batchSize.default).toBe(32));
});
