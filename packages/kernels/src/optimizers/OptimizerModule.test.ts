import { expectClose } from "@seqloom/testing";
import type { OptimizerCall } from "../calls/optimizerTypes.js";
import type { TensorHeap } from "../memory/tensorMemory.js";
import { inHeap, testHeap, type WeightArrays, weightOf } from "../testing/optimizerCalls.js";
import { FORMULAS, type FormulaCase } from "../testing/optimizerFormulas.js";
import { OptimizerModule } from "./OptimizerModule.js";

/** One number, sizes that fill no vector, one that is cut into slices, and one whose copies do not fit into memory at once. */
const SIZES = [1, 7, 8195, 40_001];
const SLOTS = ["first", "second", "third"] as const;

let optimizers: OptimizerModule;
beforeAll(async () => void (optimizers = await OptimizerModule.load()));

const wave = (size: number, factor: number) => Float32Array.from({ length: size }, (_, i) => factor * Math.sin(1 + i));

function arraysFor({ slots }: FormulaCase, size: number): WeightArrays {
  const arrays: WeightArrays = { weight: wave(size, 1), gradient: wave(size, 0.3) };
  for (const [i, value] of slots.entries()) arrays[SLOTS[i]!] = new Float32Array(size).fill(value);
  return arrays;
}

const copyOf = (arrays: WeightArrays) =>
  Object.fromEntries(Object.entries(arrays).map(([name, values]) => [name, values.slice()])) as WeightArrays;

const bitsOf = ({ buffer, byteOffset, byteLength }: Float32Array) => Buffer.from(buffer, byteOffset, byteLength);

const ADAM = FORMULAS.find(({ title }) => title === "adam")!;
const SGD = FORMULAS.find(({ title }) => title === "sgd")!;

describe.each(FORMULAS)("OptimizerModule: $title", (formulaCase) => {
  const { formula, slots, next } = formulaCase;

  it.each(SIZES)("moves %d weights and their slots as the formula says", (size) => {
    const arrays = arraysFor(formulaCase, size);
    const { weight, gradient } = copyOf(arrays);
    optimizers.step({ formula, weights: [weightOf(arrays)] });
    const expected = Array.from(weight!, (w, i) => next(w, gradient![i]!, slots));
    for (const [k, name] of (["weight", ...SLOTS.slice(0, slots.length)] as const).entries()) {
      const wanted = expected.map((values) => values[k]!);
      expectClose(arrays[name]!, wanted, { absolute: 1e-6, relative: 1e-6 }); // float32, ten operations
    }
    expect(bitsOf(arrays.gradient!).equals(bitsOf(gradient!))).toBe(true);
  });

  it("gives the same bits where the arrays lie in the memory that it works in", () => {
    const heap = testHeap();
    const apart = SIZES.map((size) => arraysFor(formulaCase, size));
    const inside = apart.map((arrays) => inHeap(heap, arrays));
    const taken = heap.used();
    const settings = { formula, clipnorm: 0.1 };
    optimizers.step({ ...settings, weights: apart.map((arrays) => weightOf(arrays, 0.01)) });
    optimizers.step({ ...settings, weights: inside.map((arrays) => weightOf(arrays, 0.01)) }, heap);
    const differ = apart.flatMap((arrays, i) =>
      Object.entries(arrays).filter(([name, values]) => !bitsOf(values).equals(bitsOf(inside[i]![name as "weight"]!))),
    );
    expect(differ).toEqual([]);
    expect(heap.used()).toBe(taken);
  });
});

describe("OptimizerModule", () => {
  const step = (weights: readonly WeightArrays[], options: Partial<OptimizerCall> = {}, decay = 0) =>
    optimizers.step({ formula: SGD.formula, weights: weights.map((arrays) => weightOf(arrays, decay)), ...options });
  /** Weights 0 after a step of plain descent with rate 0.01 are the gradients that moved them, times -0.01. */
  const moved = ({ weight }: WeightArrays) => Array.from(weight!, (value) => value / -0.01);
  const fromZero = (gradient: Float32Array): WeightArrays => ({ weight: new Float32Array(gradient.length), gradient });

  it("takes the weight decay off before the step", () => {
    const arrays = { weight: Float32Array.of(1, 2, 3), gradient: Float32Array.of(1, 0, 0) };
    step([arrays], {}, 0.5);
    expectClose(arrays.weight, [0.49, 1, 1.5]);
  });

  it.each([3, 40_001])("clips each gradient of %d by its own norm, and all by that of all together", (size) => {
    const gradients = [wave(size, 1), wave(5, 0.001)];
    const norms = gradients.map((values) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0)));
    const each = gradients.map(fromZero);
    step(each, { clipnorm: 0.5 });
    expectClose(moved(each[0]!), gradients[0]!.map((value) => (value * 0.5) / norms[0]!)); // prettier-ignore
    expectClose(moved(each[1]!), gradients[1]!); // is short enough
    const together = gradients.map(fromZero);
    step(together, { globalClipnorm: 0.5 });
    const factor = 0.5 / Math.hypot(...norms);
    for (const [i, arrays] of together.entries()) expectClose(moved(arrays), gradients[i]!.map((g) => g * factor)); // prettier-ignore
  });

  it("cuts the numbers of a gradient, and lets NaN be seen", () => {
    const arrays = fromZero(Float32Array.of(3, -3, 0.25, NaN, 1));
    step([arrays], { clipvalue: 0.5 });
    const [first, second, third, fourth, last] = moved(arrays);
    expectClose([first!, second!, third!, last!], [0.5, -0.5, 0.25, 0.5]);
    expect(fourth).toBeNaN();
    expect([...arrays.gradient!]).toEqual([3, -3, 0.25, NaN, 1]);
  });

  it.each([true, false])("averages the gradients of some batches, in a heap: %s", (isInHeap) => {
    const heap = isInHeap ? testHeap() : undefined;
    const plain = { ...fromZero(Float32Array.of(0.1, 0.2, 0.3, 0.4, 0.5)), accumulator: new Float32Array(5) };
    const arrays = heap ? inHeap(heap, plain) : plain;
    const call = (batches: number): OptimizerCall => ({
      formula: SGD.formula,
      batches,
      clipnorm: 100,
      weights: [weightOf(arrays)],
    });
    optimizers.step(call(0), heap);
    expect([...arrays.weight!]).toEqual([0, 0, 0, 0, 0]);
    optimizers.step(call(0), heap);
    expectClose(arrays.accumulator!, [0.2, 0.4, 0.6, 0.8, 1]);
    optimizers.step(call(3), heap);
    expectClose(moved(arrays), [0.1, 0.2, 0.3, 0.4, 0.5]);
    expect([...arrays.accumulator!]).toEqual([0, 0, 0, 0, 0]);
  });

  it("brings moving averages up to date, also of weights without a gradient, and overwrites the weights", () => {
    const arrays = { weight: Float32Array.of(1, 2), average: Float32Array.of(3, 4) };
    step([arrays], { emaMomentum: 0.75 });
    expect([...arrays.weight, ...arrays.average]).toEqual([1, 2, 2.5, 3.5]);
    step([arrays], { emaMomentum: 0.5, overwrites: true });
    expect([...arrays.weight, ...arrays.average]).toEqual([1.75, 2.75, 1.75, 2.75]);
  });

  it("keeps no numbers that are too small to calculate with at full speed", () => {
    const arrays = {
      ...fromZero(new Float32Array(4)),
      first: new Float32Array(4).fill(1e-38),
      second: new Float32Array(4),
    };
    optimizers.step({ formula: ADAM.formula, weights: [weightOf(arrays)] });
    expect([...arrays.first]).toEqual([0, 0, 0, 0]);
  });

  it.each([0.1, 0.3, 0.5, 1, 1.7])("raises small and large sums of squares to the power %d", (power) => {
    const sums = Float32Array.from({ length: 61 }, (_, i) => (1 + i / 61) * 10 ** ((i - 30) / 2));
    const ones = new Float32Array(61).fill(-1);
    const arrays = { weight: new Float32Array(61), gradient: new Float32Array(61), first: sums.slice(), second: ones };
    const settings = { rate: 1, power, l1: 0, l2: 0, shrinkage: 0 };
    optimizers.step({ formula: { rule: "ftrl", settings }, weights: [weightOf(arrays)] }); // weight = 1 / sum^power
    const ratios = Array.from(sums, (sum, i) => arrays.weight[i]! * sum ** Math.fround(power));
    expectClose(ratios, new Array<number>(61).fill(1), { absolute: 2e-7, relative: 0 }); // two roundings of float32
  });

  it("copies where it cannot be started in a memory", () => {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true });
    const heap = { ...testHeap(), memory: memory as unknown as TensorHeap["memory"] };
    const arrays = fromZero(Float32Array.of(0.1, 0.2));
    optimizers.step({ formula: SGD.formula, weights: [weightOf(arrays)] }, heap);
    expectClose(moved(arrays), [0.1, 0.2]);
  });

  it("does without weights", () => {
    expect(() => step([])).not.toThrow();
  });

  it("says which array is wrong", () => {
    const right = fromZero(new Float32Array(2));
    expect(() => step([right, { ...right, first: new Float32Array(3) }])).toThrow(
      "optimizerStep: weights[1].first must be a Float32Array of size = 2 numbers, got Float32Array(3).",
    );
    expect(() => step([{ ...right, gradient: new Float32Array(1) }])).toThrow(
      "optimizerStep: weights[0].gradient must be a Float32Array of size = 2 numbers, got Float32Array(1).",
    );
  });
});
