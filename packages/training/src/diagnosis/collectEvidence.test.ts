import {
  layers,
  type LayersModel,
  model as functional,
  input,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { compile } from "../compile/compile.js";
import { readCompiled } from "../compile/compiledModel.js";
import { inputPorts, targetPorts } from "../data/ports.js";
import { column } from "../testing/rows.js";
import { courseOf } from "../testing/evidenceOf.js";
import { collectEvidence, trainedPaths } from "./collectEvidence.js";

beforeAll(() => useBackend("cpu"));

function compiled(model: LayersModel) {
  compile(model, { loss: "mse", optimizer: "adam" });
  const is = readCompiled("fit", model);
  return {
    model,
    compiled: is,
    ports: { inputs: inputPorts(model), targets: targetPorts(model, is) },
    rows: undefined,
  };
}

const line = () => sequential({ name: "lines", layers: [layers.dense({ name: "line", units: 1, inputShape: [1] })] });
const batch = { x: [column(1, 2)], y: [column(3, 4)], size: 2 };
const known = { course: courseOf([1]), gradient: undefined };

describe("collectEvidence", () => {
  it("has the batch of a generator, and all rows of arrays", async () => {
    const suspect = { batch, loss: 1, weightsBefore: undefined };
    const generated = await collectEvidence(compiled(line()), suspect, known);
    expect(generated.x).toMatchObject([{ name: "x of this batch", shape: [2, 1] }]);
    const rows = { x: [column(1, 2, 3)], y: [column(3, 4, 5)] };
    const whole = await collectEvidence({ ...compiled(line()), rows }, suspect, known);
    expect(whole.x).toMatchObject([{ name: "x", shape: [3, 1] }]);
    expect(whole.y).toMatchObject([{ name: "y", shape: [3, 1] }]);
    expect(whole.batch.x).toMatchObject([{ shape: [2, 1] }]);
    expect(whole.learningRate).toBeCloseTo(0.001);
    expect(whole.layers.map(({ layer }) => layer.name)).toEqual(["line"]);
  });

  it("runs with the weights of before, and not at all where the step has spoilt them", async () => {
    const weightsBefore = [Float32Array.of(2), Float32Array.of(1)];
    const before = await collectEvidence(compiled(line()), { batch, loss: NaN, weightsBefore }, known);
    expect([...before.predictions[0]!.values]).toEqual([3, 5]);
    expect(before.weights.map(({ path }) => path)).toEqual(["line/kernel", "line/bias"]);
    const lost = await collectEvidence(compiled(line()), { batch, loss: NaN, weightsBefore: undefined }, known);
    expect([lost.predictions, lost.layers, lost.weights]).toEqual([[], [], []]);
  });

  it("names several inputs, and knows which are words", async () => {
    const [words, price] = [input({ shape: [1], name: "words" }), input({ shape: [1], name: "price" })];
    const vectors = layers.embedding({ inputDim: 9000, outputDim: 1 }).apply(words) as SymbolicTensor;
    const flat = layers.flatten().apply(vectors) as SymbolicTensor;
    const model = functional({ inputs: [words, price], outputs: layers.add().apply([flat, price]) as SymbolicTensor });
    const suspect = { batch: { ...batch, x: [column(7, 8), column(1, 2)] }, loss: 1, weightsBefore: undefined };
    const { x } = await collectEvidence(compiled(model), suspect, known);
    expect(x.map(({ name, areWords }) => [name, areWords])).toEqual([
      ["x of this batch for words", true],
      ["x of this batch for price", false],
    ]);
  });
});

describe("trainedPaths", () => {
  it("leaves out the name of a Sequential", () => {
    expect(trainedPaths(line()).map(({ path }) => path)).toEqual(["line/kernel", "line/bias"]);
  });
});
