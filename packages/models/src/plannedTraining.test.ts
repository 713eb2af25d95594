import { memory } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import {
  activation,
  dense,
  dropout,
  embedding,
  flatten,
  gru,
  input,
  lstm,
  model,
  sequential,
  simpleRnn,
  spatialDropout1d,
} from "@seqloom/layers";
import { adam, adamw, adadelta, adagrad, adamax, ftrl, lion, nadam, rmsprop, sgd } from "@seqloom/training";
import { numbers, type Trial, trialRun, waves } from "./testing/trialRun.js";

type SymbolicTensor = ReturnType<typeof input>;

const ids = { data: numbers(60, 20), shape: [10, 6] };
const words = (maskZero = false) => embedding({ inputDim: 20, outputDim: 4, seed: 1, inputLength: 6, maskZero });
const signs = { data: waves(10).map((value) => Number(value > 0)), shape: [10, 1] };

const trials: Record<string, Trial> = {
  "dense layers, class weights": {
    make: () =>
      sequential({
        layers: [
          dense({ units: 4, activation: "relu", seed: 1, inputShape: [3] }),
          dense({ units: 1, activation: "sigmoid", seed: 2 }),
        ],
      }),
    ...{ x: { data: waves(30), shape: [10, 3] }, y: signs, options: { classWeight: { 0: 2 } } },
    compiled: { loss: "binary_crossentropy", metrics: ["acc", "mae", "auc"], weightedMetrics: ["mse"] },
  },
  "Embedding, GRU with dropouts": {
    make: () =>
      sequential({
        layers: [
          words(),
          spatialDropout1d({ rate: 0.2, seed: 7 }),
          gru({ units: 5, seed: 2, dropout: 0.2, recurrentDropout: 0.3 }),
          dense({ units: 3, activation: "softmax", seed: 3 }),
        ],
      }),
    ...{ x: ids, y: { data: numbers(10, 3), shape: [10, 1] } },
    compiled: { loss: "sparse_categorical_crossentropy", metrics: ["acc"] },
  },
  "masked steps, weights of the samples": {
    make: () =>
      sequential({
        layers: [
          words(true),
          lstm({ units: 5, seed: 2, returnSequences: true }),
          dropout({ rate: 0.3, seed: 1 }),
          dense({ units: 1, seed: 3 }),
        ],
      }),
    x: { data: ids.data.map((id, i) => (i % 6 < 2 ? 0 : id)), shape: [10, 6] },
    y: { data: waves(60), shape: [10, 6, 1] },
    compiled: { loss: "mse", metrics: ["mae"] },
    options: { sampleWeight: { data: Float32Array.from({ length: 60 }, (_, i) => i % 3), shape: [10, 6] } },
  },
  "SimpleRNN with a penalty and bounds": {
    make: () =>
      sequential({
        layers: [
          simpleRnn({
            ...{ units: 5, seed: 2, returnSequences: true, inputShape: [6, 2] },
            ...{ kernelRegularizer: "l2", recurrentConstraint: "maxNorm" },
          }),
          flatten(),
          dense({ units: 4, seed: 3 }),
          activation({ activation: "softmax" }),
        ],
      }),
    x: { data: waves(120), shape: [10, 6, 2] },
    y: { data: Float32Array.from({ length: 40 }, (_, i) => Number(i % 4 === i % 3)), shape: [10, 4] },
    compiled: { loss: "categorical_crossentropy", metrics: ["acc"] },
    tolerance: 1e-6, // tfjs rounds the softmax of an Activation layer in another way
  },
  "a frozen layer, two outputs": {
    make: () => {
      const x = input({ shape: [6, 2] });
      const states = lstm({ units: 5, seed: 1 }).apply(x) as SymbolicTensor;
      const frozen = dense({ units: 5, seed: 2, trainable: false }).apply(states) as SymbolicTensor;
      const outputs = [1, 2].map(
        (units) => dense({ units, seed: 3 + units, name: `out_${units}` }).apply(frozen) as SymbolicTensor,
      );
      return model({ inputs: x, outputs: [outputs[0]!, outputs[1]!] });
    },
    x: { data: waves(120), shape: [10, 6, 2] },
    y: [signs, { data: waves(20), shape: [10, 2] }],
    compiled: { loss: ["mse", "mae"], lossWeights: [1, 0.5] },
  },
};
const optimizers = {
  ...{ sgd: () => sgd({ momentum: 0.9, nesterov: true }), rmsprop: () => rmsprop(), adagrad: () => adagrad() },
  ...{ adam: () => adam({ clipnorm: 0.1 }), adamw: () => adamw({ globalClipnorm: 0.1, useEma: true }) },
  ...{ nadam: () => nadam({ clipvalue: 0.01 }), adadelta: () => adadelta(), adamax: () => adamax() },
  ...{ ftrl: () => ftrl(), lion: () => lion({ gradientAccumulationSteps: 2 }) },
};

describe.each(["wasm", "cpu"] as const)("training by the plan on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(Object.keys(trials))("is the training by the tape, to the last bit: %s", async (name) => {
    const trial = trials[name]!;
    const planned = await trialRun(trial, adam(), ["plan", "plan"]);
    const taped = await trialRun(trial, adam(), ["tape", "tape"]);
    if (trial.tolerance === undefined) return expect(planned).toEqual(taped);
    const difference = Math.max(...planned.weights.map((weight, i) => Math.abs(weight - taped.weights[i]!)));
    expect(difference).toBeLessThan(trial.tolerance);
  });

  it("goes on as if nothing had been where plan and tape take turns", async () => {
    const trial = trials["Embedding, GRU with dropouts"]!;
    const taped = await trialRun(trial, adam(), ["tape", "tape", "tape"]);
    expect(await trialRun(trial, adam(), ["plan", "tape", "plan"])).toEqual(taped);
    expect(await trialRun(trial, adam(), ["tape", "plan", "tape"])).toEqual(taped);
  });

  it.each(Object.keys(optimizers) as (keyof typeof optimizers)[])("moves weights as the tape: %s", async (name) => {
    const trial = trials["Embedding, GRU with dropouts"]!;
    const [planned, taped] = [
      await trialRun(trial, optimizers[name](), ["plan"]),
      await trialRun(trial, optimizers[name](), ["tape"]),
    ];
    expect(planned).toEqual(taped);
  });

  it("leaves nothing behind", async () => {
    const before = [memory().numTensors, sharedKernels()!.memory.used];
    await trialRun(trials["masked steps, weights of the samples"]!, adam(), ["plan"]);
    expect([memory().numTensors, sharedKernels()!.memory.used]).toEqual(before);
  });
});
