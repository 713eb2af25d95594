import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { describeGolden, readJson } from "@seqloom/testing";
import { itRunsByPlanAsInKeras } from "../testing/plannedCase.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { globalMaxPooling1d } from "./GlobalMaxPooling1D.js";

type Cases = { cases: (LayerCase & GoldenCall)[] };
const { cases } = readJson<Cases>(join(import.meta.dirname, "../fixtures/global_max_pooling1d.json"));
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each(["cpu", "wasm"] as const)("GlobalMaxPooling1D on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describe("fixture", () => itGivesWhatKerasGives(cases));
  describe("fixture, in a plan", () => itRunsByPlanAsInKeras(cases));
  describeGolden<Cases>("layers/global_max_pooling1d.json.gz", (golden) => {
    itGivesWhatKerasGives(golden.cases);
    itRunsByPlanAsInKeras(golden.cases);
  });

  it("keeps the largest number of each feature", () => {
    const output = globalMaxPooling1d().apply(tf.tensor3d([-3, 1, -1, 5, -2, 0], [1, 3, 2])) as Tensor;
    expect(output.shape).toEqual([1, 2]);
    expect(numbers(output)).toEqual([-1, 5]);
  });
});

describe("GlobalMaxPooling1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({ make: (options) => globalMaxPooling1d({ keepdims: true, ...options }), inputShape: [5, 2] });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => globalMaxPooling1d({ keepdims: 1 as never })).toThrow(
      "GlobalMaxPooling1D: keepdims must be true or false, got 1.",
    );
    expect(() => globalMaxPooling1d({ name: "pool" }).apply(tf.ones([1, 3]))).toThrow(
      "GlobalMaxPooling1D: input of pool must be of shape [batch, steps, features], got [1, 3].",
    );
  });
});
