import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeGolden, readJson } from "@seqloom/testing";
import { conv1d } from "./Conv1D.js";
import { embedding } from "../core/Embedding.js";
import { computeOn } from "../testing/computeOn.js";
import { itRunsByPlanAsInKeras } from "../testing/plannedCase.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";

type Cases = { cases: (LayerCase & GoldenCall)[] };
const { cases } = readJson<Cases>(join(import.meta.dirname, "../fixtures/conv1d.json"));
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each([
  ["the fused operations", "cpu"],
  ["the fused operations", "wasm"],
  ["operations of tfjs", "cpu"],
  ["operations of tfjs", "wasm"],
] as const)("Conv1D by %s on %s", (path, backend) => {
  beforeAll(() => computeOn(backend, path));

  describe("fixture", () => itGivesWhatKerasGives(cases));
  describe("fixture, in a plan", () => itRunsByPlanAsInKeras(cases));
  describeGolden<Cases>("layers/conv1d.json.gz", (golden) => {
    itGivesWhatKerasGives(golden.cases);
    itRunsByPlanAsInKeras(golden.cases);
  });

  it("finds a pattern wherever it is", () => {
    const weights = [tf.tensor3d([-1, 1], [2, 1, 1]), tf.tensor1d([0])];
    const layer = conv1d({ filters: 1, kernelSize: 2, activation: "relu", weights }); // rises
    expect(numbers(layer.apply(tf.tensor3d([0, 0, 5, 5, 2, 3], [1, 6, 1])) as Tensor)).toEqual([0, 5, 0, 0, 1]);
  });
});

describe("Conv1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({
    make: (options) => conv1d({ filters: 3, kernelSize: 3, strides: 2, padding: "causal", ...options }),
    inputShape: [5, 2],
  });

  it("names its weights in Keras's order", () => {
    const layer = conv1d({ filters: 6, kernelSize: [3], groups: 2, name: "conv" });
    layer.apply(input({ shape: [9, 4] }));
    expect(layer.weights.map(({ originalName }) => originalName)).toEqual(["conv/kernel", "conv/bias"]);
    expect(layer.weights.map(({ shape }) => shape)).toEqual([[3, 2, 6], [6]]); // prettier-ignore
  });

  it("keeps causal outputs from seeing later steps", () => {
    const layer = conv1d({ filters: 2, kernelSize: 3, dilationRate: 2, padding: "causal" });
    const [early, later] = [tf.ones([1, 5, 1]), tf.ones([1, 3, 1])];
    const outputs = [early, tf.concat([early, later], 1)].map((x) => layer.apply(x) as Tensor);
    expect(numbers(tf.slice(outputs[1]!, [0, 0, 0], [1, 5, 2]))).toEqual(numbers(outputs[0]!));
  });

  it("says once that a mask ends, and ends it", () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => void warnings.push(text);
    const model = sequential({
      layers: [
        embedding({ inputDim: 3, outputDim: 2, maskZero: true }),
        conv1d({ filters: 2, kernelSize: 1, useBias: false, kernelInitializer: "ones", name: "conv" }),
        simpleRnn({ units: 1, activation: "linear", kernelInitializer: "zeros", biasInitializer: "ones", recurrentInitializer: "ones" }), // prettier-ignore
      ],
    });
    for (let call = 0; call < 2; call++) {
      const steps = model.predict(tf.tensor2d([[1, 0, 0]], undefined, "int32")) as Tensor;
      expect(numbers(steps)).toEqual([3]); // three steps were counted, the masked ones too
    }
    console.warn = warn;
    expect(warnings).toEqual(["Conv1D: conv got a mask and does not use it; the layers behind get none."]);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    const options = { filters: 2, kernelSize: 3, name: "conv" };
    expect(() => conv1d({ ...options, filters: 0 })).toThrow("Conv1D: filters must be an integer of 1 or more, got 0.");
    expect(() => conv1d({ ...options, strides: 2, dilationRate: 2 })).toThrow(
      "Conv1D: strides must be 1 where dilationRate is more than 1, got 2.",
    );
    expect(() => conv1d({ ...options, groups: 4 })).toThrow("Conv1D: filters must be a multiple of groups, 4, got 2.");
    expect(() => conv1d(options).apply(tf.ones([1, 3]))).toThrow(
      "Conv1D: input of conv must be of shape [batch, steps, features], got [1, 3].",
    );
    expect(() => conv1d(options).apply(tf.ones([1, 2, 3]))).toThrow(
      "Conv1D: input of conv must be of 3 or more steps, which a window needs, got [1, 2, 3].",
    );
    expect(() => conv1d({ ...options, groups: 2 }).apply(tf.ones([1, 4, 3]))).toThrow(
      "Conv1D: input of conv must be of a number of features that 2 groups divide, got [1, 4, 3].",
    );
    const layer = conv1d(options);
    layer.apply(tf.ones([1, 4, 3]));
    expect(() => layer.apply(tf.ones([1, 4, 2]))).toThrow("must be of shape [batch, steps, 3], got [1, 4, 2].");
  });
});
