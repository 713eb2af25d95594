import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import {
  input,
  layers,
  type LayersModel,
  loadLayersModel,
  model as functionalModel,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft } from "@seqloom/testing";
import { bidirectional } from "./wrappers/Bidirectional.js";
import { dense } from "./core/Dense.js";
import { copyOf } from "./testing/layerSuite.js";
import { gru } from "./recurrent/GRU.js";
import { gruCell } from "./recurrent/GRUCell.js";
import { lstm } from "./recurrent/LSTM.js";
import { lstmCell } from "./recurrent/LSTMCell.js";
import type { SequenceOptions } from "./recurrent/recurrentOptions.js";
import { rnn } from "./recurrent/RNN.js";
import type { SequenceLayer } from "./recurrent/SequenceLayer.js";
import { simpleRnn } from "./recurrent/SimpleRNN.js";

type StatefulLayer = SequenceLayer & {
  readonly states: readonly (Tensor | null)[];
  resetStates(states?: Tensor | Tensor[]): void;
};
type LayerClass = tf.serialization.SerializableConstructor<StatefulLayer>;
/** Options of the layers here: of a wrapper, `name` and shapes are its own, the rest goes to the layer inside. */
type Make = (options?: SequenceOptions) => StatefulLayer;

const wrapped: Make = ({ name, inputShape, batchInputShape, trainable, ...inner } = {}) =>
  bidirectional({
    layer: lstm({ units: 2, seed: 6, dropout: 0.2, recurrentDropout: 0.2, ...inner }),
    ...{ name, inputShape, batchInputShape, trainable },
  });

const LAYERS: [string, Make][] = [
  ["SimpleRNN", (options) => simpleRnn({ units: 3, seed: 1, dropout: 0.2, recurrentDropout: 0.2, ...options })],
  ["LSTM", (options) => lstm({ units: 3, seed: 2, dropout: 0.2, recurrentDropout: 0.2, ...options })],
  ["GRU", (options) => gru({ units: 3, seed: 3, dropout: 0.2, recurrentDropout: 0.2, ...options })],
  ["GRU without resetAfter", (options) => gru({ units: 3, seed: 4, dropout: 0.2, resetAfter: false, ...options })],
  ["RNN of a cell", (options) => rnn({ cell: gruCell({ units: 3, seed: 5 }), ...options })],
  [
    "RNN of a stack",
    (options) =>
      rnn({
        cell: [lstmCell({ units: 2, seed: 5, name: "a" }), gruCell({ units: 3, seed: 6, name: "b" })],
        ...options,
      }),
  ],
  ["Bidirectional", wrapped],
];

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const listOf = (result: unknown) => [result].flat() as Tensor[];
const sequence = () => tf.tensor3d([0.5, -1, 0.25, 1, 2, -0.5, 0.75, 1, -2, 0.1, 0.2, 0.3, 1, 1, 1, 0], [2, 4, 2]);

describe.each(LAYERS)("%s", (_, make) => {
  describe.each(["cpu", "wasm"] as const)("on %s", (backend) => {
    beforeAll(async () => void (await useBackend(backend)));

    it("learns beside the layers of tfjs, masked or not, and leaves no tensor behind", async () => {
      const model = sequential({
        layers: [
          layers.masking({ inputShape: [4, 2] }),
          make({ returnSequences: true, activityRegularizer: "l2" }),
          make(),
          layers.dense({ units: 1, kernelInitializer: "ones" }),
        ],
      });
      model.compile({ optimizer: tf.train.adam(0.05), loss: "meanSquaredError" });
      const [x, y] = [sequence(), tf.tensor2d([1, -1], [2, 1])];
      const first = (await model.trainOnBatch(x, y)) as number;
      let last = first;
      await expectNoTensorLeft(async () => {
        for (let batch = 0; batch < 8; batch++) last = (await model.trainOnBatch(x, y)) as number;
      });
      expect(last).toBeLessThan(first);
      await expectNoTensorLeft(() => (model.predict(x) as Tensor).dispose());
    });

    it("can be reset, masked and given states without leaving a tensor behind", async () => {
      const layer = make({ stateful: true, returnState: true, returnSequences: true, goBackwards: false });
      const [x, mask] = [sequence(), tf.tensor2d([1, 1, 1, 0, 0, 1, 1, 1], [2, 4], "bool")];
      tf.dispose(listOf(layer.apply(x)));
      const initialState = layer.stateSizes.map((size) => tf.ones([2, size]));
      await expectNoTensorLeft(() => {
        tf.dispose(listOf(layer.apply(x, { mask, initialState, training: true })));
        layer.resetStates();
      });
    });
  });

  describe("on any backend", () => {
    beforeAll(async () => void (await useBackend("cpu")));

    it("comes back out of its config", () => {
      const layer = make({ name: "mine", trainable: false, returnSequences: true, batchInputShape: [2, 4, 2] });
      const layerClass = layer.constructor as unknown as LayerClass;
      const again = layerClass.fromConfig(layerClass, layer.getConfig());
      expect(again).toBeInstanceOf(layer.constructor);
      expect(again.getConfig()).toEqual(layer.getConfig());
      expect(again.getConfig()).toMatchObject({ name: "mine", trainable: false, batchInputShape: [2, 4, 2] });
    });

    it("stands in the place of tfjs's own class: a model comes back with it, with equal numbers", async () => {
      const model = sequential({ layers: [make({ inputShape: [4, 2] }), dense({ units: 1 })] });
      const copy = await copyOf(model);
      expect(copy.layers[0]!.constructor).toBe(model.layers[0]!.constructor);
      const predict = (of: LayersModel) => numbers(of.predict(sequence()) as Tensor);
      expect(predict(copy)).toEqual(predict(model));
    });

    it("gives its states in a model, and takes them: an encoder and a decoder", async () => {
      const [x, y] = [input({ shape: [4, 2] }), input({ shape: [3, 2] })];
      const [, ...states] = make({ returnState: true }).apply(x) as SymbolicTensor[];
      const output = make({ returnSequences: true }).apply(y, { initialState: states }) as SymbolicTensor;
      const model = functionalModel({ inputs: [x, y], outputs: output });
      const predict = (of: LayersModel, first: Tensor) => {
        return numbers(of.predict([first, tf.zeros([2, 3, 2])]) as Tensor);
      };
      expect(predict(model, sequence())).not.toEqual(predict(model, tf.zeros([2, 4, 2])));
      expect(predict(await copyOf(model), sequence())).toEqual(predict(model, sequence()));
    });

    it("goes on from batch to batch when stateful, until it is reset", () => {
      const layer = make({ stateful: true });
      expect(layer.states).toEqual(layer.stateSizes.map(() => null));
      const run = () => tf.tidy(() => numbers(listOf(layer.apply(sequence()))[0]!));
      const first = run();
      expect(run()).not.toEqual(first);
      const kept = layer.states.map((state) => tf.tensor2d(numbers(state!), [2, state!.shape[1]!]));
      const third = run();
      layer.resetStates(kept);
      expect(run()).toEqual(third);
      layer.resetStates();
      expect(run()).toEqual(first);
    });

    it("frees its weights and states with itself", () => {
      const before = tf.memory().numTensors;
      const layer = make({ stateful: true });
      tf.tidy(() => void layer.apply(sequence()));
      const numDisposedVariables = layer.weights.length + layer.stateSizes.length;
      expect(layer.dispose()).toEqual({ refCountAfterDispose: 0, numDisposedVariables });
      expect(tf.memory().numTensors).toBe(before);
    });

    it("has weights of its own, all of them trained unless it is frozen", () => {
      const weightsOf = (trainable: boolean) => {
        const layer = make({ name: "mine", trainable });
        layer.apply(input({ shape: [4, 2] }));
        return layer;
      };
      const layer = weightsOf(true);
      const names = layer.weights.map(({ originalName }) => originalName);
      expect(new Set(names).size).toBe(names.length);
      expect(names.every((name) => name.startsWith("mine/"))).toBe(true);
      expect(layer.trainableWeights).toEqual(layer.weights);
      expect(weightsOf(false).trainableWeights).toEqual([]);
    });

    it("refuses wrong shapes with one clear error", () => {
      const layer = make({ name: "mine" });
      expect(() => layer.apply(tf.ones([2, 3]))).toThrow(
        /^\w+: input of mine must be of shape \[batch, steps, features\], got \[2, 3\]\./,
      );
      tf.tidy(() => void layer.apply(sequence()));
      expect(() => layer.apply(tf.ones([2, 4, 5]))).toThrow(/input of mine must be of shape \[batch, steps, 2\]/);
      expect(() => layer.apply(sequence(), { initialState: [tf.ones([2, 9])] })).toThrow("of mine must be");
      expect(() => layer.apply(sequence(), { masks: 1 } as never)).toThrow('got "masks".');
    });
  });
});

describe("a model saved with tfjs's own layers", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  const stockLayers: [string, () => layers.Layer][] = [
    ["LSTM", () => layers.lstm({ units: 3, inputShape: [4, 2] })],
    ["GRU", () => layers.gru({ units: 3, inputShape: [4, 2] })],
    [
      "Bidirectional",
      () => {
        const layer = layers.lstm({ units: 3, returnSequences: true });
        return layers.bidirectional({ layer, mergeMode: "sum", inputShape: [4, 2] });
      },
    ],
    ["RNN", () => layers.rnn({ cell: layers.lstmCell({ units: 3 }), inputShape: [4, 2] })],
  ];

  it.each(stockLayers)("becomes one with ours and gives the same numbers: %s", async (name, make) => {
    const stock = sequential({ layers: [make()] });
    stock.setWeights(
      stock.getWeights().map((weight, index) => tf.randomUniform(weight.shape, -3, 3, "float32", index)),
    );
    let saved: tf.io.ModelArtifacts | undefined;
    await stock.save(
      tf.io.withSaveHandler((artifacts) => {
        saved = artifacts;
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" as const } });
      }),
    );
    const loaded = await loadLayersModel(tf.io.fromMemory(saved!));
    const ours = { LSTM: lstm, GRU: gru, Bidirectional: bidirectional, RNN: rnn }[name]!;
    expect(loaded.layers[0]!.constructor).not.toBe(stock.layers[0]!.constructor);
    expect(loaded.layers[0]!.getClassName().toLowerCase()).toBe(ours.name);
    // the same operations in another order
    const predict = (model: LayersModel) => numbers(model.predict(sequence()) as Tensor);
    expectClose(predict(loaded), predict(stock), { absolute: 2e-6, relative: 0 });
  });
});
