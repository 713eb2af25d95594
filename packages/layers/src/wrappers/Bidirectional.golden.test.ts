import { itRunsByPlanAsInKeras } from "../testing/plannedCase.js";
import { computeOn } from "../testing/computeOn.js";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { describeData, describeGolden, expectClose, type GoldenArray, goldenTensor, readJson } from "@seqloom/testing";
import { bidirectional } from "./Bidirectional.js";
import { everyOf, itRunsAsInKeras, type RecurrentCase } from "../testing/recurrentCase.js";
import { gru } from "../recurrent/GRU.js";
import { lstm } from "../recurrent/LSTM.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";

/** Options of the layers of Keras 2.1's cases, in order. */
const sequences = { units: 4, returnSequences: true };
const old = { ...sequences, recurrentActivation: "hardSigmoidKeras2" } as const;
const KERAS_2_CASES = [
  () => bidirectional({ layer: simpleRnn({ units: 4 }), mergeMode: "sum" }),
  () => bidirectional({ layer: simpleRnn({ units: 4 }), mergeMode: "mul" }),
  () => bidirectional({ layer: simpleRnn({ units: 4 }), mergeMode: "concat" }),
  () => bidirectional({ layer: simpleRnn({ units: 4 }), mergeMode: "ave" }),
  () => bidirectional({ layer: simpleRnn(sequences), mergeMode: "concat" }),
  () => bidirectional({ layer: gru({ ...old, resetAfter: false }), mergeMode: "concat" }),
  () => bidirectional({ layer: lstm(old), mergeMode: "concat" }),
  () => bidirectional({ layer: simpleRnn(sequences), mergeMode: "sum" }),
];

interface Keras2Case {
  readonly input: GoldenArray;
  readonly weights: readonly GoldenArray[];
  readonly expected: GoldenArray;
}

describe.each([
  ["cpu", "the fused operations", 1],
  ["cpu", "operations of tfjs", 1],
  ["wasm", "the fused operations", 1],
  ["wasm", "operations of tfjs", 7],
] as const)("Bidirectional on %s by %s", (backend, path, share) => {
  beforeAll(() => computeOn(backend, path));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/bidirectional.json.gz", ({ cases }) => {
    itRunsAsInKeras(everyOf(cases, share));
  });

  describeData("keras_layer_cases/Bidirectional.json", (path) => {
    const cases = readJson<Record<string, Keras2Case>>(path);
    it.each(KERAS_2_CASES.map((make, index) => [index, make] as const))(
      "gives what Keras 2 gives: case %d",
      (index, make) => {
        tf.tidy(() => {
          const { input, weights, expected } = cases[`wrappers.Bidirectional.${index}`]!;
          const layer = make();
          const x = tf.expandDims(goldenTensor(input), 0);
          layer.build(x.shape);
          layer.setWeights(weights.map(goldenTensor));
          const output = tf.squeeze(layer.apply(x) as Tensor, [0]);
          expect(output.shape).toEqual(expected.shape);
          expectClose(output.dataSync(), expected.data.map(Number)); // the files have 6 decimals
        });
      },
    );
  });
});

describe.each(["cpu", "wasm"] as const)("Bidirectional on %s by a plan", (backend) => {
  beforeAll(() => computeOn(backend, "the fused operations"));

  describeGolden<{ cases: readonly RecurrentCase[] }>("layers/bidirectional.json.gz", ({ cases }) => {
    itRunsByPlanAsInKeras(cases);
  });
});
