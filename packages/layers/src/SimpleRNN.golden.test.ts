import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { describeData, describeGolden, expectClose, readJson } from "@seqloom/testing";
import { layerWithGivenMasks } from "./fixtures/givenMasks.js";
import type { DropoutCase } from "./fixtures/givenMasks.js";
import { expectGoldenCall, expectStatefulCalls, goldenTensor, loadCase } from "./fixtures/layerCase.js";
import type { GoldenArray, GoldenCall, LayerCase, StatefulCall } from "./fixtures/layerCase.js";
import { layerFromKeras } from "./layerFromKeras.js";
import { simpleRnn } from "./SimpleRNN.js";
import type { SimpleRNN } from "./SimpleRNN.js";

type Case = LayerCase & (GoldenCall | { readonly calls: readonly StatefulCall[] });

/** How the layers of Keras 2's cases were made, in order; the last four pairs were called twice. */
const KERAS_2_SETTINGS = [
  { units: 4 },
  { units: 5, activation: "sigmoid" },
  { units: 4, returnSequences: true },
  { units: 4, goBackwards: true },
  { units: 4, returnSequences: true, goBackwards: true },
  { units: 4, stateful: true },
  { units: 4, stateful: true, returnSequences: true },
  { units: 4, stateful: true, goBackwards: true },
  { units: 4, stateful: true, returnSequences: true, goBackwards: true, useBias: false },
] as const;

interface Keras2Case {
  readonly input: GoldenArray;
  readonly weights: readonly GoldenArray[];
  readonly expected: GoldenArray;
}

describe.each(["cpu", "wasm"] as const)("SimpleRNN on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describeGolden<{ cases: readonly Case[] }>("layers/simple_rnn.json.gz", ({ cases }) => {
    it.each(cases.map((item) => [item.name, item] as const))("gives what Keras 3 gives: %s", (_, item) => {
      const layer = layerFromKeras(item.layer) as SimpleRNN;
      if ("calls" in item) {
        loadCase(layer, item, item.calls[0]!);
        expectStatefulCalls(layer, item.calls, item.training);
      } else {
        loadCase(layer, item, item);
        expectGoldenCall(layer, item, item.training);
      }
    });
  });

  describeGolden<{ cases: readonly DropoutCase[] }>("layers/recurrent_dropout.json.gz", ({ cases }) => {
    const mine = cases.filter(({ layer }) => layer.class_name === "SimpleRNN");
    it.each(mine.map((item) => [item.name, item] as const))("drops what Keras 3 drops: %s", (_, item) => {
      const layer = layerWithGivenMasks(item);
      loadCase(layer, item, item);
      expectGoldenCall(layer, item, item.training);
    });
  });

  describeData("keras_layer_cases/SimpleRNN.json", (path) => {
    const cases = readJson<Record<string, Keras2Case>>(path);
    it.each(KERAS_2_SETTINGS.map((settings, index) => [index, settings] as const))(
      "gives what Keras 2 gives: case %d",
      (index, settings) => {
        tf.tidy(() => {
          const { input, weights, expected } = cases[`recurrent.SimpleRNN.${index}`]!;
          const layer = simpleRnn({ ...settings, weights: weights.map(goldenTensor) });
          const x = tf.expandDims(goldenTensor(input), 0);
          if ("stateful" in settings) layer.apply(x);
          const output = tf.squeeze(layer.apply(x) as Tensor, [0]);
          expect(output.shape).toEqual(expected.shape);
          expectClose(output.dataSync(), expected.data.map(Number)); // the files have 6 decimals
        });
      },
    );
  });
});
