import { memory } from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { sharedKernels } from "@seqloom/kernels";
import {
  add,
  additiveAttention,
  attention,
  average,
  batchNormalization,
  concatenate,
  cropping1d,
  dense,
  depthwiseConv1d,
  dot,
  elu,
  flatten,
  gaussianDropout,
  gaussianNoise,
  globalAveragePooling1d,
  gru,
  input,
  layerNormalization,
  leakyRelu,
  masking,
  maximum,
  minimum,
  model,
  multiply,
  normalization,
  permute,
  prelu,
  relu,
  repeatVector,
  reshape,
  separableConv1d,
  sequential,
  softmax,
  subtract,
  timeDistributed,
  upSampling1d,
  zeroPadding1d,
} from "@seqloom/layers";
import { adam } from "@seqloom/training";
import { type Trial, trialRun, waves } from "./testing/trialRun.js";

type SymbolicTensor = ReturnType<typeof input>;

const sequences = { x: { data: waves(120), shape: [10, 6, 2] }, compiled: { loss: "mse", metrics: ["mae"] } };
const targets = (...sizes: number[]) => ({ data: waves(10 * sizes.reduce((a, b) => a * b)), shape: [10, ...sizes] });
const padded = { ...sequences.x, data: sequences.x.data.map((x, i) => (i % 12 < 4 ? 0 : x)) };
const called = (layer: { apply(given: never): unknown }, ...given: SymbolicTensor[]) =>
  layer.apply((given.length > 1 ? given : given[0]) as never) as SymbolicTensor;

/** Two ways to look at a sequence, with masks. */
function views(): { readonly x: SymbolicTensor; readonly one: SymbolicTensor; readonly other: SymbolicTensor } {
  const x = input({ shape: [6, 2] });
  const seen = called(masking(), x);
  const [one, other] = [1, 2].map((seed) => called(gru({ units: 3, seed, returnSequences: true }), seen));
  return { x, one: one!, other: other! };
}

const trials: Record<string, Trial> = {
  "convolutions, reshaping, normalization": {
    make: () =>
      sequential({
        layers: [
          normalization({ axis: null, mean: 0.1, variance: 2, inputShape: [6, 2] }),
          zeroPadding1d({ padding: [1, 2] }),
          separableConv1d({ filters: 4, kernelSize: 3, seed: 1 }),
          batchNormalization(),
          relu({ negativeSlope: 0.1 }),
          cropping1d(),
          depthwiseConv1d({ kernelSize: 2, depthMultiplier: 2, seed: 2, activation: "swish" } as never),
          layerNormalization(),
          upSampling1d(),
          permute({ dims: [2, 1] }),
          reshape({ targetShape: [-1, 4] }),
          gaussianNoise({ stddev: 0.1, seed: 3 }),
          flatten(),
          gaussianDropout({ rate: 0.2, seed: 4 }),
          dense({ units: 3, seed: 5, activation: "gelu" }),
          repeatVector({ n: 2 }),
          timeDistributed({ layer: dense({ units: 2, seed: 6, activation: "selu" }) }),
          softmax({ axis: 1 }),
        ],
      }),
    ...{ ...sequences, y: targets(2, 2) },
  },
  "activations, frozen normalization": {
    make: () =>
      sequential({
        layers: [
          dense({ units: 4, seed: 1, inputShape: [6, 2] }),
          elu({ alpha: 0.5 }),
          batchNormalization({ trainable: false }),
          prelu({ sharedAxes: [1] }),
          layerNormalization({ axis: [1, 2] }),
          leakyRelu(),
          globalAveragePooling1d(),
        ],
      }),
    ...{ ...sequences, y: targets(4) },
  },
  "merging layers with masks": {
    make: () => {
      const { x, one, other } = views();
      const merged = [add(), average(), subtract(), multiply(), maximum(), minimum()].map((layer) =>
        called(layer, one, other),
      );
      const all = called(concatenate(), ...merged);
      const steps = called(concatenate({ axis: 1 }), one, other);
      const normal = called(batchNormalization(), all);
      const cosines = called(dot({ axes: 2, normalize: true }), one, other);
      const outputs = [called(gru({ units: 2, seed: 3 }), normal), called(gru({ units: 2, seed: 4 }), steps)];
      return model({ inputs: x, outputs: [...outputs, called(flatten(), cosines)] });
    },
    ...{ ...sequences, x: padded, y: [targets(2), targets(2), targets(36)], compiled: { loss: "mse" } },
  },
  "attention with masks": {
    make: () => {
      const { x, one, other } = views();
      const attended = [
        attention({ useScale: true, dropout: 0.2, seed: 1 }).apply([one, other], { useCausalMask: true }),
        attention({ scoreMode: "concat" }).apply([one, other, one]),
        additiveAttention({ seed: 2 }).apply([one, one]),
      ] as SymbolicTensor[];
      return model({ inputs: x, outputs: called(gru({ units: 2, seed: 3 }), called(concatenate(), ...attended)) });
    },
    ...{ ...sequences, x: padded, y: targets(2) },
  },
};

describe.each(["wasm", "cpu"] as const)("layers by the plan on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(Object.keys(trials))("learn as by the tape: %s", async (name) => {
    const trial = trials[name]!;
    const taped = await trialRun(trial, adam({ epsilon: 1e-3 }), ["tape", "tape"]);
    for (const engines of [
      ["plan", "plan"],
      ["plan", "tape"],
    ] as const) {
      const planned = await trialRun(trial, adam({ epsilon: 1e-3 }), [...engines]);
      const differences = planned.weights.map((weight, i) => Math.abs(weight - taped.weights[i]!));
      expect(Math.max(...differences)).toBeLessThan(5e-6);
    }
  });

  it("leave nothing behind", async () => {
    const before = [memory().numTensors, sharedKernels()!.memory.used];
    for (const trial of Object.values(trials)) await trialRun(trial, adam(), ["plan"]);
    expect([memory().numTensors, sharedKernels()!.memory.used]).toEqual(before);
  });
});
