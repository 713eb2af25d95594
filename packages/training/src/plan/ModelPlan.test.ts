import {
  input,
  layers,
  type LayersModel,
  model as functional,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import type { Variable } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import { ScaleLayer } from "../testing/ScaleLayer.js";
import { SumAndProductLayer } from "../testing/SumAndProductLayer.js";
import { ModelPlan } from "./ModelPlan.js";
import { WeightGradients } from "./WeightGradients.js";

describe("ModelPlan", () => {
  beforeAll(async () => void (await useBackend()));
  const inputShapes = [[2, 3]];
  const scales = (count: number) => Array.from({ length: count }, () => new ScaleLayer({ inputShape: [3] }));

  /** Gradients of the sum of the outputs by the weights of layers, all inputs 1. */
  function gradientsBy(model: LayersModel, trained: ScaleLayer[], lossOutputs?: number[]): (number | undefined)[] {
    const variables = trained.map(({ scale }) => scale.read() as Variable);
    const gradients = new WeightGradients(variables);
    const purpose = { inputShapes, training: true, gradients, ...(lossOutputs && { lossOutputs }) };
    const plan = new ModelPlan(model, sharedKernels()!, purpose);
    plan.inputs[0]!.numbers.values.fill(1);
    plan.forward();
    for (const { gradient } of plan.outputs) gradient?.values.fill(1);
    plan.backward();
    const found = variables.map((each) => (plan.trainedWeights.has(each) ? gradients.of(each)[0] : undefined));
    gradients.dispose();
    plan.dispose();
    return found;
  }

  it("runs the layers forward and back, and gives its memory back", () => {
    const [first, second] = scales(2);
    const model = sequential({ layers: [first!, second!] });
    const gradients = new WeightGradients(model.trainableWeights.map((weight) => weight.read() as Variable));
    const plan = new ModelPlan(model, sharedKernels()!, { inputShapes, training: true, gradients });
    expect(plan.size).toBe(6 + 4 * 6);
    plan.inputs[0]!.numbers.values.set([1, 2, 3, 4, 5, 6]);
    plan.forward();
    expect(Array.from(plan.outputs[0]!.numbers.values)).toEqual([4, 8, 12, 16, 20, 24]);
    plan.outputs[0]!.gradient!.values.fill(1);
    plan.backward();
    for (const layer of [first!, second!]) {
      expect(Array.from(gradients.of(layer.scale.read() as Variable))).toEqual([42]); // 2 (1 + … + 6)
      expect(layer.passes).toEqual(["forward", "backward"]);
    }
    gradients.dispose();
    plan.dispose();
    expect(sharedKernels()!.memory.used).toBe(0);
  });

  it("adds up the gradients of all that read a place", () => {
    const [base, left, right] = scales(3);
    const x = input({ shape: [3] });
    const shared = base!.apply(x) as SymbolicTensor;
    const model = functional({
      inputs: x,
      outputs: [left!.apply(shared), right!.apply(shared), shared] as SymbolicTensor[],
    });
    const gradients = new WeightGradients(model.trainableWeights.map((weight) => weight.read() as Variable));
    const plan = new ModelPlan(model, sharedKernels()!, { inputShapes, training: true, gradients });
    plan.inputs[0]!.numbers.values.fill(1);
    plan.forward();
    for (const output of plan.outputs) output.gradient!.values.fill(1);
    plan.backward();
    expect(Array.from(gradients.of(base!.scale.read() as Variable))).toEqual([6 * (2 + 2 + 1)]);
    gradients.dispose();
    plan.dispose();
  });

  it("runs layers of several inputs and outputs, of which a loss may need few", () => {
    const [left, right] = scales(2);
    const x = input({ shape: [3] });
    const inputs = [left!.apply(x), right!.apply(x)] as SymbolicTensor[];
    const [sum, product] = new SumAndProductLayer({}).apply(inputs) as SymbolicTensor[];
    const gradientsOf = (outputs: SymbolicTensor[], lossOutputs?: number[]) =>
      gradientsBy(functional({ inputs: x, outputs }), [left!, right!], lossOutputs);
    expect(gradientsOf([sum!])).toEqual([6, 6]);
    expect(gradientsOf([product!])).toEqual([12, 12]);
    expect(gradientsOf([sum!, product!])).toEqual([18, 18]);
    expect(gradientsOf([sum!, product!], [1])).toEqual([12, 12]);
    const both = new SumAndProductLayer({}).apply([sum!, sum!]) as SymbolicTensor[];
    expect(gradientsOf([both[1]!])).toEqual([6 * 2 * 4, 6 * 2 * 4]); // (a + b)²
    const lost = right!.apply(product!) as SymbolicTensor;
    expect(gradientsOf([left!.apply(x) as SymbolicTensor, lost], [0])).toEqual([6, undefined]);
  });

  it("adds up the gradients of a weight that several calls read, those of models inside among them", () => {
    const [twice] = scales(1);
    const x = input({ shape: [3] });
    const once = twice!.apply(x) as SymbolicTensor;
    expect(gradientsBy(functional({ inputs: x, outputs: twice!.apply(once) as SymbolicTensor }), [twice!])).toEqual([
      24,
    ]);
    const inside = functional({ inputs: x, outputs: once });
    const y = input({ shape: [3] });
    const cubed = inside.apply(inside.apply(inside.apply(y))) as SymbolicTensor;
    expect(gradientsBy(functional({ inputs: y, outputs: cubed }), [twice!])).toEqual([6 * 3 * 4]); // 3 w²
  });

  it("says which layer has no plan, and keeps no memory then", () => {
    const model = sequential({ layers: [...scales(1), layers.dense({ units: 1 })] });
    const make = () => new ModelPlan(model, sharedKernels()!, { inputShapes, training: false });
    expect(make).toThrow("layer 2, Dense: there is no plan for this class");
    expect(sharedKernels()!.memory.used).toBe(0);
  });

  it("frees what was kept when a layer throws", () => {
    const [first, second] = scales(2);
    const plan = new ModelPlan(sequential({ layers: [first!, second!] }), sharedKernels()!, {
      inputShapes,
      training: true,
    });
    second!.scale.read().dispose();
    expect(() => plan.forward()).toThrow();
    expect(first!.passes).toEqual(["forward", "release"]);
    plan.dispose();
  });
});
