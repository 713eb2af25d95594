import { useBackend } from "@seqloom/backend";
import { dense, sequential } from "@seqloom/layers";
import { adam, exponentialDecay, nadam, sgd } from "@seqloom/training";
import { memory } from "@tensorflow/tfjs-core";
import type { HdfDataset } from "../hdf5/datasets.js";
import { readOptimizer, stateLength } from "./readOptimizer.js";

beforeAll(async () => void (await useBackend("cpu")));

const dataset = (shape: number[], ...values: number[]): HdfDataset => ({
  type: { kind: "float", size: 4, isBigEndian: false },
  shape,
  check: () => undefined,
  read: () => new Uint8Array(Float32Array.from(values).buffer),
});
const { trainableWeights: weights } = await model();

async function model() {
  await useBackend("cpu");
  return sequential([dense({ units: 1, inputShape: [2] })]);
}

const state = (...variables: HdfDataset[]) => ({ variables, isKindByKind: false });
const slots = [dataset([2, 1], 1, 2), dataset([2, 1], 3, 4), dataset([1], 5), dataset([1], 6)];

describe("readOptimizer", () => {
  it("hands over steps, rate and slots, and leaves no tensor behind", async () => {
    const optimizer = adam();
    const read = readOptimizer(optimizer, state(dataset([], 7), dataset([], 0.5), ...slots), weights, weights);
    const before = memory().numTensors;
    await read.set();
    expect(memory().numTensors).toBe(before + 4);
    expect([optimizer.iterations, optimizer.learningRate]).toEqual([7, 0.5]);
    const [, ...saved] = await optimizer.getWeights();
    expect(saved.map(({ tensor }) => [...tensor.dataSync()])).toEqual([[1, 2], [5], [3, 4], [6]]);
  });

  it("reads states without a rate, kind by kind, and such of no step", async () => {
    const optimizer = adam();
    const [m0, v0, m1, v1] = slots as [HdfDataset, HdfDataset, HdfDataset, HdfDataset];
    const old = { variables: [dataset([], 7), m0, m1, v0, v1], isKindByKind: true };
    await readOptimizer(optimizer, old, weights, weights).set();
    const [, ...saved] = await optimizer.getWeights();
    expect(saved.map(({ tensor }) => [...tensor.dataSync()])).toEqual([[1, 2], [5], [3, 4], [6]]);
    const fresh = adam();
    await readOptimizer(fresh, state(dataset([], 0), dataset([], 0.25)), weights, weights).set();
    expect([fresh.iterations, fresh.learningRate]).toEqual([0, 0.25]);
  });

  it("refuses the state of another optimizer or of other weights", () => {
    const read =
      (...variables: HdfDataset[]) =>
      () =>
        readOptimizer(adam(), state(...variables), weights, weights);
    expect(read(dataset([], 7), slots[0]!)).toThrow(
      "the optimizer's state has 2 variables, which are not those of Adam for 2 weights. loadModel(source, { compile: false })",
    );
    expect(read(dataset([], 7), dataset([], 1), slots[2]!, ...slots.slice(1))).toThrow(
      "must be of shape [2, 1], and is [1].",
    );
    expect(read(dataset([], -1))).toThrow("the iteration of the optimizer must be a whole number of 0 or more.");
  });
});

describe("stateLength", () => {
  it("counts the variables of Keras", async () => {
    const learningRate = exponentialDecay({ initialLearningRate: 0.1, decaySteps: 2, decayRate: 0.5 });
    const lengths = [adam(), sgd(), sgd({ momentum: 0.9 }), nadam({ learningRate })].map(async (optimizer) =>
      stateLength(optimizer, await model()),
    );
    expect(await Promise.all(lengths)).toEqual([6, 2, 4, 6]);
  });
});
