import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { describeGolden, readJson } from "@seqloom/testing";
import { itRunsByPlanAsInKeras } from "../testing/plannedCase.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { averagePooling1d } from "./AveragePooling1D.js";

type Cases = { cases: (LayerCase & GoldenCall)[] };
const { cases } = readJson<Cases>(join(import.meta.dirname, "../fixtures/average_pooling1d.json"));
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each(["cpu", "wasm"] as const)("AveragePooling1D on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describe("fixture", () => itGivesWhatKerasGives(cases));
  describe("fixture, in a plan", () => itRunsByPlanAsInKeras(cases));
  describeGolden<Cases>("layers/average_pooling1d.json.gz", (golden) => {
    itGivesWhatKerasGives(golden.cases);
    itRunsByPlanAsInKeras(golden.cases);
  });

  it("makes one step of each window, as wide apart as it is long", () => {
    const output = averagePooling1d().apply(tf.tensor3d([0, 5, 2, 1, 9], [1, 5, 1])) as Tensor;
    expect(output.shape).toEqual([1, 2, 1]);
    expect(numbers(output)).toEqual([2.5, 1.5]);
  });
});

describe("AveragePooling1D", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({
    make: (options) => averagePooling1d({ poolSize: [3], strides: 2, padding: "same", ...options }),
    inputShape: [5, 2],
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => averagePooling1d({ poolSize: 0 })).toThrow(
      "AveragePooling1D: poolSize must be an integer of 1 or more, or a list of one, got 0.",
    );
    expect(() => averagePooling1d({ strides: [1, 2] as never })).toThrow(
      "AveragePooling1D: strides must be an integer of 1 or more, a list of one, or null, got [1, 2].",
    );
    expect(() => averagePooling1d({ padding: "causal" as never })).toThrow(
      'padding must be "valid" or "same", got "causal".',
    );
    const layer = averagePooling1d({ poolSize: 3, name: "pool" });
    expect(() => layer.apply(tf.ones([1, 3]))).toThrow(
      "AveragePooling1D: input of pool must be of shape [batch, steps, features], got [1, 3].",
    );
    expect(() => layer.apply(tf.ones([1, 2, 3]))).toThrow(
      "AveragePooling1D: input of pool must be of 3 or more steps, which a window needs, got [1, 2, 3].",
    );
  });
});
