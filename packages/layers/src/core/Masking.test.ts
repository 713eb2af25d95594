import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeGolden, expectNoTensorLeft, readJson } from "@seqloom/testing";
import { dense } from "./Dense.js";
import { type GoldenCall, itGivesWhatKerasGives, type LayerCase } from "../testing/layerCase.js";
import { itBehavesAsALayer } from "../testing/layerSuite.js";
import { masking } from "./Masking.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";

type Cases = { cases: (LayerCase & GoldenCall)[] };
const { cases } = readJson<Cases>(join(import.meta.dirname, "../fixtures/masking.json"));
const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());

describe.each(["cpu", "wasm"] as const)("Masking on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  describe("fixture", () => itGivesWhatKerasGives(cases));
  describeGolden<Cases>("layers/masking.json.gz", (golden) => itGivesWhatKerasGives(golden.cases));

  it("masks the steps of which all features are the mask value, and makes them zeros", () => {
    const layer = masking({ maskValue: -1 });
    const x = tf.tensor3d([-1, -1, -1, 3, 0, 0], [1, 3, 2]);
    expect(numbers(layer.apply(x) as Tensor)).toEqual([0, 0, -1, 3, 0, 0]);
    expect(numbers(layer.computeMask(x))).toEqual([0, 1, 1]);
  });

  it("lets the layers behind pass over padding, and stands behind a layer that learns", async () => {
    const stack = [masking({ inputShape: [null, 1] }), simpleRnn({ units: 2, seed: 1 })];
    const model = sequential({ layers: stack });
    const predict = (steps: number[]) => numbers(model.predict(tf.tensor3d(steps, [1, steps.length, 1])) as Tensor);
    expect(predict([0, 2, 0, 3])).toEqual(predict([2, 3]));
    const behind = sequential({
      layers: [dense({ units: 2, inputShape: [3, 1] }), masking(), simpleRnn({ units: 1 })],
    });
    behind.compile({ optimizer: "sgd", loss: "meanSquaredError" });
    const [x, y] = [tf.ones([2, 3, 1]), tf.ones([2, 1])];
    await behind.trainOnBatch(x, y);
    await expectNoTensorLeft(() => behind.trainOnBatch(x, y));
  });
});

describe("Masking", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  itBehavesAsALayer({ make: (options) => masking({ maskValue: 9, ...options }), inputShape: [5, 2] });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => masking({ maskValue: NaN })).toThrow("Masking: maskValue must be a number, got NaN.");
    expect(() => masking({ name: "mask" }).apply(tf.ones([3]))).toThrow(
      "Masking: input of mask must be of shape [batch, steps, features], got [3].",
    );
  });
});
