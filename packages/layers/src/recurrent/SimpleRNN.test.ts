import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import {
  input,
  layers,
  type LayersModel,
  loadLayersModel,
  model as functionalModel,
  models,
  Sequential,
  sequential,
  type SymbolicTensor,
} from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { expectClose, expectNoTensorLeft, readJson } from "@seqloom/testing";
import { type DropoutCase, layerWithGivenMasks } from "../testing/givenMasks.js";
import {
  expectGoldenCall,
  expectStatefulCalls,
  type GoldenCall,
  type LayerCase,
  loadCase,
  type StatefulCall,
} from "../testing/layerCase.js";
import { layerFromKeras } from "../fromKeras/layerFromKeras.js";
import { SimpleRNN, simpleRnn } from "./SimpleRNN.js";

type Case = LayerCase & (GoldenCall | { readonly calls: readonly StatefulCall[] });

const fixtures = join(import.meta.dirname, "../fixtures");
const { cases } = readJson<{ cases: readonly Case[] }>(join(fixtures, "simple_rnn.json"));
const { cases: dropoutCases } = readJson<{ cases: readonly DropoutCase[] }>(join(fixtures, "simple_rnn_dropout.json"));

const numbers = (tensor: Tensor) => Array.from(tensor.dataSync());
const ones = (...shape: number[]) => tf.ones(shape);

/** The layers of a model by their classes. */
const classesOf = (model: LayersModel) => model.layers.map((layer) => layer.constructor);

/** Writes a model into JSON and reads it back. */
async function copyOf(model: LayersModel): Promise<LayersModel> {
  return models.modelFromJSON(JSON.parse(JSON.stringify(model.toJSON(null, false))) as never);
}

describe.each(["cpu", "wasm"] as const)("SimpleRNN on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(cases.map((item) => [item.name, item] as const))("gives what Keras gives: %s", (_, item) => {
    const layer = layerFromKeras(item.layer) as SimpleRNN;
    if ("calls" in item) {
      loadCase(layer, item, item.calls[0]!);
      expectStatefulCalls(layer, item.calls, item.training);
    } else {
      loadCase(layer, item, item);
      expectGoldenCall(layer, item, item.training);
    }
  });

  it.each(dropoutCases.map((item) => [item.name, item] as const))("drops what Keras drops: %s", (_, item) => {
    const layer = layerWithGivenMasks(item);
    loadCase(layer, item, item);
    expectGoldenCall(layer, item, item.training);
  });

  it("drops all of the input at rate 1, as Keras does in this layer", () => {
    const layer = simpleRnn({ units: 2, dropout: 1, biasInitializer: "ones", recurrentInitializer: "zeros" });
    const output = layer.apply(ones(1, 3, 4), { training: true }) as Tensor;
    expect(numbers(output)[0]).toBeCloseTo(Math.tanh(1), 6);
  });

  it("learns beside the layers of tfjs, and leaves no tensor behind", async () => {
    const model = sequential({
      layers: [
        simpleRnn({
          units: 8,
          returnSequences: true,
          dropout: 0.2,
          recurrentDropout: 0.2,
          seed: 1,
          inputShape: [5, 2],
        }),
        simpleRnn({ units: 4, activation: "relu", seed: 2, kernelRegularizer: "l2", activityRegularizer: "l2" }),
        layers.dense({ units: 1, kernelInitializer: "ones" }),
      ],
    });
    model.compile({ optimizer: tf.train.adam(0.02), loss: "meanSquaredError" });
    const x = tf.randomUniform([16, 5, 2], -1, 1, "float32", 1);
    const y = tf.tidy(() => tf.sum<tf.Tensor2D>(tf.slice(x, [0, 4, 0], [16, 1, 1]), [1])); // the last input
    const first = (await model.trainOnBatch(x, y)) as number;
    let last = first;
    await expectNoTensorLeft(async () => {
      for (let batch = 0; batch < 60; batch++) last = (await model.trainOnBatch(x, y)) as number;
    });
    expect(last).toBeLessThan(first / 2);
    await expectNoTensorLeft(() => (model.predict(x) as Tensor).dispose());
  });

  it("can be reset, masked and given a state without leaving a tensor behind", async () => {
    const layer = simpleRnn({ units: 3, stateful: true, returnState: true, returnSequences: true });
    const [x, mask, initialState] = [ones(2, 4, 1), ones(2, 4), ones(2, 3)];
    tf.dispose(layer.apply(x) as Tensor[]);
    await expectNoTensorLeft(() => {
      tf.dispose(layer.apply(x, { mask, initialState, training: true }) as Tensor[]);
      layer.resetStates();
    });
  });

  it("gives NaN for NaN, and goes on", () => {
    const layer = simpleRnn({ units: 2 });
    const x = tf.tensor3d([NaN, 1, 1, 1], [2, 2, 1]);
    expect(numbers(layer.apply(x) as Tensor).map(Number.isNaN)).toEqual([true, true, false, false]);
  });
});

describe("SimpleRNN", () => {
  beforeAll(async () => void (await useBackend("cpu")));

  it("is named as in Keras when it is given no name", () => {
    const names = [1, 2].map(() => simpleRnn({ units: 1 }).name);
    expect(names[0]).toMatch(/^simple_rnn(_\d+)?$/);
    const [count, next] = names.map((name) => Number(/\d+$/.exec(name)?.[0] ?? 0));
    expect(next).toBe(count! + 1);
  });

  it("comes back out of its config", () => {
    const layer = simpleRnn({
      name: "encoder",
      units: 3,
      activation: "relu",
      useBias: false,
      kernelInitializer: "heNormal",
      kernelRegularizer: "l2",
      recurrentConstraint: "unitNorm",
      dropout: 0.1,
      recurrentDropout: 0.2,
      returnSequences: true,
      returnState: true,
      goBackwards: true,
      stateful: true,
      unroll: true,
      zeroOutputForMask: true,
      trainable: false,
      seed: 4,
      batchInputShape: [2, 5, 1],
    });
    const again = SimpleRNN.fromConfig<SimpleRNN>(SimpleRNN, layer.getConfig());
    expect(again).toBeInstanceOf(SimpleRNN);
    expect(again.getConfig()).toEqual(layer.getConfig());
    expect(layer.getConfig()).toMatchObject({ name: "encoder", batchInputShape: [2, 5, 1], seed: 4, trainable: false });
  });

  it("stands in the place of tfjs's own class: sequential models come back with it", async () => {
    const model = sequential({
      layers: [
        simpleRnn({ units: 3, activation: "hardSigmoid", returnSequences: true, inputShape: [4, 2], seed: 1 }),
        simpleRnn({ units: 2, recurrentRegularizer: "l1", seed: 2 }),
        layers.dense({ units: 1 }),
      ],
    });
    const again = await copyOf(model);
    expect(classesOf(again).slice(0, 2)).toEqual([SimpleRNN, SimpleRNN]);
    expect(again.layers[0]!.getConfig()).toEqual(model.layers[0]!.getConfig());
    expect(numbers(again.layers[1]!.getWeights()[0]!)).toEqual(numbers(model.layers[1]!.getWeights()[0]!));
  });

  it("stands in the place of tfjs's own class in Sequential.fromConfig", () => {
    const model = sequential({ layers: [layers.simpleRNN({ units: 3, inputShape: [4, 2] })] });
    const again = Sequential.fromConfig<Sequential>(Sequential, model.getConfig() as never);
    expect(classesOf(again)).toEqual([SimpleRNN]);
  });

  it("finds its weights by the names that Keras gives them, and by those of tfjs", () => {
    const model = sequential({ layers: [simpleRnn({ units: 3, inputShape: [4, 2], name: "mine" })] });
    const load = (prefix: string, value: number) =>
      model.loadWeights({
        [`${prefix}/kernel`]: tf.fill([2, 3], value),
        [`${prefix}/recurrent_kernel`]: tf.fill([3, 3], value),
        [`${prefix}/bias`]: tf.fill([3], value),
      });
    load("mine/simple_rnn_cell", 2);
    expect(model.getWeights().map((weight) => numbers(weight)[0])).toEqual([2, 2, 2]);
    load("mine", 3);
    expect(model.getWeights().map((weight) => numbers(weight)[0])).toEqual([3, 3, 3]);
  });

  it("stands in the place of tfjs's own class: functional models with states come back with it", async () => {
    const x = input({ shape: [4, 2] });
    const [, state] = simpleRnn({ units: 3, returnState: true }).apply(x) as SymbolicTensor[];
    const output = simpleRnn({ units: 3 }).apply(x, { initialState: state }) as SymbolicTensor;
    const model = functionalModel({ inputs: x, outputs: output });
    const again = await copyOf(model);
    expect(classesOf(again).filter((constructor) => constructor === SimpleRNN)).toHaveLength(2);
    again.setWeights(model.getWeights());
    expect(numbers(again.predict(ones(1, 4, 2)) as Tensor)).toEqual(numbers(model.predict(ones(1, 4, 2)) as Tensor));
  });

  it("is what a model saved with tfjs's own class becomes, weights included", async () => {
    const stock = sequential({
      layers: [layers.simpleRNN({ units: 3, inputShape: [4, 2] }), layers.dense({ units: 1 })],
    });
    expect(classesOf(stock)[0]).not.toBe(SimpleRNN);
    let saved: tf.io.ModelArtifacts | undefined;
    await stock.save(
      tf.io.withSaveHandler((artifacts) => {
        saved = artifacts;
        return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: "JSON" as const } });
      }),
    );
    const loaded = await loadLayersModel(tf.io.fromMemory(saved!));
    expect(classesOf(loaded)[0]).toBe(SimpleRNN);
    expectClose(numbers(loaded.predict(ones(1, 4, 2)) as Tensor), numbers(stock.predict(ones(1, 4, 2)) as Tensor));
  });

  it("works inside tfjs's Bidirectional", () => {
    const wrapped = layers.bidirectional({
      layer: simpleRnn({ units: 3 }) as never,
      mergeMode: "concat",
      inputShape: [4, 2],
    });
    const model = sequential({ layers: [wrapped] });
    expect((model.predict(ones(5, 4, 2)) as Tensor).shape).toEqual([5, 6]);
    expect(wrapped.getWeights()).toHaveLength(6);
  });

  it("refuses wrong options and shapes with one clear error", () => {
    expect(() => simpleRnn({ units: 0 })).toThrow("SimpleRNN: units must be an integer of 1 or more, got 0.");
    expect(() => simpleRnn({ units: 2, returnSequence: true } as never)).toThrow(
      /^SimpleRNN: options must be made of units, .*, got "returnSequence"\. Did you mean returnSequences\?$/,
    );
    const dense = layers.dense({ units: 2, inputShape: [3] });
    expect(() => sequential({ layers: [dense, simpleRnn({ units: 2, name: "s" })] })).toThrow(
      "SimpleRNN: input of s must be of shape [batch, steps, features], got [null, 2].",
    );
  });

  it("is registered in a room that package.json keeps from being dropped, as is every class", () => {
    const root = join(import.meta.dirname, "../..");
    const { sideEffects } = readJson<{ sideEffects: string[] }>(join(root, "package.json"));
    const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).map((file) =>
      file.replaceAll("\\", "/"),
    );
    const registering = sources.filter(
      (file) => /^\w+\/\w+\.ts$/.test(file) && readFileSync(join(root, "src", file), "utf8").includes("registerClass("),
    );
    expect(registering).toContain("recurrent/SimpleRNN.ts");
    const rooms = [...new Set(registering.map((file) => file.split("/")[0]))];
    const kept = [
      ...rooms.flatMap((room) => [`./dist/${room}/*.js`, `./src/${room}/*.ts`]),
      ...["explainMissingBackend", "index"].flatMap((file) => [`./dist/${file}.js`, `./src/${file}.ts`]),
    ];
    expect([...sideEffects].sort()).toEqual(kept.sort());
  });
});
