import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectClose, expectNoTensorLeft, readJson } from "@seqloom/testing";
import { dense } from "../core/Dense.js";
import { embedding } from "../core/Embedding.js";
import { itRunsByPlanAsInKeras } from "../testing/plannedCase.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { globalAveragePooling1d } from "./GlobalAveragePooling1D.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";

type Cases = { cases: (LayerCase & GoldenCall)[] };
const { cases } = readJson<Cases>(join(import.meta.dirname, "../fixtures/global_average_pooling1d.json"));
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each(["cpu", "wasm"] as const)("GlobalAveragePooling1D on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describe("fixture", () => itGivesWhatKerasGives(cases));
  describe("fixture, in a plan", () => itRunsByPlanAsInKeras(cases));
  describeGolden<Cases>("layers/global_average_pooling1d.json.gz", (golden) => {
    itGivesWhatKerasGives(golden.cases);
    itRunsByPlanAsInKeras(golden.cases);
  });

  it("takes the mean of the steps that are there", () => {
    const x = tf.tensor3d([1, 10, 3, 30, 8, NaN], [1, 3, 2]);
    const output = globalAveragePooling1d().apply(x, { mask: tf.tensor2d([[1, 1, 0]]) }) as Tensor;
    expect(output.shape).toEqual([1, 2]);
    expect(numbers(output)).toEqual([2, 20]);
  });

  it("uses the mask in a model and ends it there", async () => {
    const stack = [
      embedding({ inputDim: 5, outputDim: 2, maskZero: true }),
      globalAveragePooling1d({ keepdims: true }),
      simpleRnn({ units: 2, seed: 1 }),
      dense({ units: 1 }),
    ];
    const model = sequential({ layers: stack });
    const predict = (ids: number[]) => numbers(model.predict(tf.tensor2d([ids], undefined, "int32")) as Tensor);
    expectClose(predict([3, 0, 4, 0]), predict([3, 4]), { absolute: 1e-6 });
    model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const [x, y] = [tf.tensor2d([[3, 0, 4]], undefined, "int32"), tf.ones([1, 1])];
    await model.trainOnBatch(x, y);
    await expectNoTensorLeft(() => model.trainOnBatch(x, y));
  });
});

describe("GlobalAveragePooling1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({ make: (options) => globalAveragePooling1d({ keepdims: true, ...options }), inputShape: [5, 2] });

  it("refuses wrong shapes with one clear error", () => {
    const layer = globalAveragePooling1d({ name: "pool" });
    expect(() => layer.apply(tf.ones([1, 3]))).toThrow(
      "GlobalAveragePooling1D: input of pool must be of shape [batch, steps, features], got [1, 3].",
    );
    expect(() => layer.apply(tf.ones([2, 3, 4]), { mask: tf.ones([3, 2]) })).toThrow(
      "GlobalAveragePooling1D: mask of pool must be of shape [2, 3], got [3, 2].",
    );
  });
});
