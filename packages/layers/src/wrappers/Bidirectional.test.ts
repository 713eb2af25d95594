import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import { input, layers, sequential } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectNoTensorLeft, readJson } from "@seqloom/testing";
import { Bidirectional, bidirectional } from "./Bidirectional.js";
import { itRunsAsInKeras, type RecurrentCase } from "../testing/recurrentCase.js";
import { gru } from "../recurrent/GRU.js";
import { lstm } from "../recurrent/LSTM.js";
import { simpleRnn } from "../recurrent/SimpleRNN.js";

const { cases } = readJson<{ cases: readonly RecurrentCase[] }>(
  `${import.meta.dirname}/../fixtures/bidirectional.json`,
);

const numbers = (result: unknown) => Array.from((result as Tensor).dataSync());
/** Adds up what it reads. */
const sum = { units: 1, activation: "linear", kernelInitializer: "ones", recurrentInitializer: "ones" } as const;
const all = { ...sum, returnSequences: true };
const x = (...values: number[]) => tf.tensor3d(values, [1, values.length, 1]);

describe("Bidirectional", () => {
  describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
    beforeAll(async () => void (await useBackend(backend)));
    itRunsAsInKeras(cases);
  });

  describe("on any backend", () => {
    beforeAll(async () => void (await useBackend("cpu")));

    it("reads in both directions, and merges what stands at the same step", () => {
      const outputs = (mergeMode: "concat" | "sum" | "mul" | "ave") =>
        numbers(bidirectional({ layer: simpleRnn(all), mergeMode }).apply(x(1, 2, 3)));
      expect(outputs("concat")).toEqual([1, 6, 3, 5, 6, 3]);
      expect(outputs("sum")).toEqual([7, 8, 9]);
      expect(outputs("mul")).toEqual([6, 15, 18]);
      expect(outputs("ave")).toEqual([3.5, 4, 4.5]);
      const both = bidirectional({ layer: simpleRnn(all), mergeMode: null }).apply(x(1, 2, 3)) as Tensor[];
      expect(both.map(numbers)).toEqual([
        [1, 3, 6],
        [6, 5, 3],
      ]);
    });

    it("gives zeros for padding steps where it gives all steps", () => {
      const mask = tf.tensor2d([[1, 1, 0]], [1, 3], "bool");
      const outputs = (options: object) =>
        numbers(bidirectional({ layer: simpleRnn({ ...sum, ...options }) }).apply(x(1, 2, 3), { mask }));
      expect(outputs({ returnSequences: true })).toEqual([1, 3, 3, 2, 0, 0]);
      expect(outputs({})).toEqual([3, 3]);
    });

    it("takes and gives states, those of the forward layer first", () => {
      const layer = bidirectional({ layer: simpleRnn({ ...sum, returnState: true }), mergeMode: "sum" });
      const initialState = [tf.tensor2d([[10]]), tf.tensor2d([[100]])];
      expect((layer.apply(x(1, 2), { initialState }) as Tensor[]).map(numbers)).toEqual([[116], [13], [103]]);
      expect(layer.computeOutputShape([5, 2, 1])).toEqual([
        [5, 1],
        [5, 1],
        [5, 1],
      ]);
    });

    it("takes another layer for the way back", () => {
      const backwardLayer = gru({ units: 3, goBackwards: true, name: "back" });
      const layer = bidirectional({ layer: lstm({ units: 2, name: "forth" }), backwardLayer, name: "both" });
      expect((layer.apply(input({ shape: [4, 1] })) as { shape: number[] }).shape).toEqual([null, 5]);
      expect(layer.weights.map(({ originalName }) => originalName)).toEqual([
        "both/forward_forth/kernel",
        "both/forward_forth/recurrent_kernel",
        "both/forward_forth/bias",
        "both/back/kernel",
        "both/back/recurrent_kernel",
        "both/back/bias",
      ]);
      expect(backwardLayer.zeroOutputForMask).toBe(false); // the layer that was given stays as it was
      expect(backwardLayer.built).toBe(false);
    });

    it("counts twice the parameters of its layer, and begins with the weights that are given", () => {
      const layer = bidirectional({ layer: lstm({ units: 32 }), inputShape: [10, 32] });
      expect(sequential({ layers: [layer] }).countParams()).toBe(2 * 4 * 32 * (32 + 32 + 1));
      const weights = [1, 2, 3, 4].map((value) => tf.tensor2d([[value]]));
      const given = bidirectional({ layer: simpleRnn({ ...sum, useBias: false }), weights, mergeMode: null });
      expect((given.apply(x(1)) as Tensor[]).map(numbers)).toEqual([[1], [3]]);
    });

    it("comes back out of a config without a backward layer, as tfjs and Keras 2 write it, and with no merging", () => {
      const config = { layer: { className: "GRU", config: { units: 3, returnSequences: true } }, mergeMode: null };
      const layer = Bidirectional.fromConfig<Bidirectional>(Bidirectional, config);
      expect([layer.mergeMode, layer.backwardLayer.goBackwards]).toEqual([null, true]);
      const again = Bidirectional.fromConfig<Bidirectional>(Bidirectional, layer.getConfig());
      expect(again.getConfig()).toEqual(layer.getConfig());
    });

    it("adds the penalties of both layers, on weights and outputs, to the loss", async () => {
      const layer = simpleRnn({ ...sum, kernelRegularizer: "l2", activityRegularizer: "l2", useBias: false });
      const model = sequential({ layers: [bidirectional({ layer, inputShape: [2, 1] })] });
      model.compile({ optimizer: tf.train.sgd(0), loss: "meanSquaredError" });
      const batch = [x(1, 1), tf.tensor2d([[2, 2]])] as const; // no error: penalties are left
      expect(await model.trainOnBatch(...batch)).toBeCloseTo(0.01 * (1 + 1 + 4 + 4), 6);
      await expectNoTensorLeft(() => model.trainOnBatch(...batch));
    });

    it("freezes one direction alone when told so", () => {
      const layer = bidirectional({
        layer: simpleRnn({ units: 1 }),
        backwardLayer: simpleRnn({ units: 1, goBackwards: true, trainable: false }),
      });
      layer.build([null, 2, 1]);
      expect(layer.trainableWeights).toEqual(layer.forwardLayer.weights);
      expect(layer.weights).toHaveLength(6);
    });

    it("refuses what does not go together", () => {
      const layer = lstm({ units: 2 });
      const back =
        (options: object, units = 2) =>
        () =>
          bidirectional({ layer, backwardLayer: lstm({ units, goBackwards: true, ...options }), mergeMode: "sum" });
      expect(back({ goBackwards: false })).toThrow(
        "Bidirectional: goBackwards of backwardLayer must be true, the opposite of layer's, got false.",
      );
      expect(back({ returnState: true })).toThrow(
        "Bidirectional: returnState of backwardLayer must be false, as of layer, got true.",
      );
      expect(back({}, 3)).toThrow(
        'Bidirectional: size of backwardLayer\'s output must be 2, as of layer, where mergeMode is "sum", got 3.',
      );
      expect(() => bidirectional({ layer: layers.dense({ units: 2 }) as never })).toThrow(
        "Bidirectional: layer must be a recurrent layer: simpleRnn, lstm, gru or rnn, got",
      );
      expect(() => bidirectional({ layer, mergeMode: "max" as never })).toThrow(
        'Bidirectional: mergeMode must be "concat", "sum", "mul", "ave" or null, got "max".',
      );
      expect(() => bidirectional({ layer: lstm({ units: 2, goBackwards: true }) })).toThrow(
        "goBackwards of backwardLayer",
      );
    });
  });
});
