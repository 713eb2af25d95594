import { useBackend } from "@seqloom/backend";
import { Kernels, setSharedKernels, sharedKernels } from "@seqloom/kernels";
import {
  bidirectional,
  dense,
  embedding,
  gru,
  gruCell,
  input,
  lstm,
  lstmCell,
  model,
  rnn,
  sequential,
  simpleRnn,
} from "@seqloom/layers";
import { adamw } from "@seqloom/training";
import { memory } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import { randomTrial } from "./testing/randomTrial.js";
import { numbers, type Trial, trialRun, waves } from "./testing/trialRun.js";

type SymbolicTensor = ReturnType<typeof input>;

const ids = { data: numbers(60, 20).map((id, i) => (i % 6 < 2 ? 0 : id)), shape: [10, 6] };
const sequences = (rows = 10) => ({ data: waves(rows * 12), shape: [rows, 6, 2] });
const targets = (...shape: number[]) => ({ data: waves(shape.reduce((size, length) => size * length, 1)), shape });
const words = () => embedding({ inputDim: 20, outputDim: 4, seed: 1, inputLength: 6, maskZero: true });
const listOf = (layer: layers.Layer, from: SymbolicTensor, initialState?: SymbolicTensor[]) =>
  layer.apply(from, { ...(initialState && { initialState }) }) as SymbolicTensor[];
const oneOf = (layer: layers.Layer, from: SymbolicTensor, initialState?: SymbolicTensor[]) =>
  listOf(layer, from, initialState) as unknown as SymbolicTensor;
const mse = { compiled: { loss: "mse", metrics: ["mae"] } } as const;

const trials: Record<string, Trial> = {
  "stacked Bidirectional layers with masks and dropouts": {
    make: () =>
      sequential({
        layers: [
          words(),
          bidirectional({
            layer: lstm({ units: 3, seed: 2, returnSequences: true, dropout: 0.2, recurrentDropout: 0.2 }),
          }),
          bidirectional({ layer: gru({ units: 4, seed: 3, dropout: 0.2 }), mergeMode: "mul" }),
          dense({ units: 1, activation: "sigmoid", seed: 4 }),
        ],
      }),
    ...{ x: ids, y: { data: waves(10).map((value) => Number(value > 0)), shape: [10, 1] } },
    compiled: { loss: "binary_crossentropy", metrics: ["acc"] },
  },
  "two directions apart, with penalties and bounds": {
    make: () => {
      const x = input({ shape: [6, 2] });
      const regularized = simpleRnn({ units: 3, seed: 2, kernelRegularizer: "l2", recurrentConstraint: "maxNorm" });
      const both = listOf(bidirectional({ layer: regularized, mergeMode: null }), x);
      const outputs = both.map((each, i) => oneOf(dense({ units: 1, seed: i, name: `out_${i}` }), each));
      return model({ inputs: x, outputs });
    },
    ...{ x: sequences(), y: [targets(10, 1), targets(10, 1)], compiled: { loss: ["mse", "mae"] } },
  },
  "an encoder whose states begin a decoder": {
    make: () => {
      const [read, written] = [input({ shape: [6] }), input({ shape: [3, 2] })];
      const [, h, c] = listOf(lstm({ units: 4, seed: 1, returnState: true }), oneOf(words(), read));
      const decoded = oneOf(lstm({ units: 4, seed: 2, returnSequences: true }), written, [h!, c!]);
      return model({ inputs: [read, written], outputs: oneOf(dense({ units: 2, seed: 3 }), decoded) });
    },
    x: [ids, targets(10, 3, 2)],
    ...{ y: targets(10, 3, 2), ...mse },
  },
  "decoders of masked words, which take no mask beside their states": {
    make: () => {
      const [read, written] = [input({ shape: [6] }), input({ shape: [6] })];
      const [, h, c] = listOf(lstm({ units: 4, seed: 1, returnState: true }), oneOf(words(), read));
      const given = oneOf(words(), written);
      const decoded = oneOf(lstm({ units: 4, seed: 2, returnSequences: true }), given, [h!, c!]);
      const both = bidirectional({ layer: lstm({ units: 4, seed: 3, returnSequences: true }) });
      const outputs = [decoded, oneOf(both, given, [h!, c!, c!, h!])].map((each, i) =>
        oneOf(dense({ units: 2, seed: 4 + i, name: `out_${i}` }), each),
      );
      return model({ inputs: [read, written], outputs });
    },
    x: [ids, ids],
    ...{ y: [targets(10, 6, 2), targets(10, 6, 2)], compiled: { loss: ["mse", "mae"] } },
  },
  "states from both directions, output and states read": {
    make: () => {
      const x = input({ shape: [6, 2] });
      const layer = gru({ units: 3, seed: 1, returnSequences: true, returnState: true });
      const [all, ...states] = listOf(bidirectional({ layer, mergeMode: "sum" }), x);
      const again = bidirectional({ layer: gru({ units: 3, seed: 2 }), mergeMode: "ave" });
      return model({ inputs: x, outputs: oneOf(dense({ units: 1, seed: 3 }), oneOf(again, all!, states)) });
    },
    ...{ x: sequences(), y: targets(10, 1), ...mse },
  },
  "an initial state that is an input, and one out of a Dense layer": {
    make: () => {
      const [x, given] = [input({ shape: [6, 2] }), input({ shape: [4] })];
      const made = oneOf(dense({ units: 4, activation: "tanh", seed: 1 }), given);
      const read = oneOf(lstm({ units: 4, seed: 2, goBackwards: true, unroll: true }), x, [given, made]);
      return model({ inputs: [x, given], outputs: oneOf(dense({ units: 1, seed: 3 }), read) });
    },
    ...{ x: [sequences(), targets(10, 4)], y: targets(10, 1), ...mse },
  },
  "stateful layers": {
    make: () =>
      sequential({
        layers: [
          lstm({ units: 3, seed: 1, stateful: true, returnSequences: true, batchInputShape: [4, 6, 2] }),
          bidirectional({ layer: gru({ units: 4, seed: 2, stateful: true }) }),
          dense({ units: 1, seed: 3 }),
        ],
      }),
    ...{ x: sequences(8), y: targets(8, 1), ...mse, options: { validationSplit: 0.5, shuffle: false } },
  },
  "a stack of cells, turned around": {
    make: () =>
      sequential({
        layers: [
          rnn({
            cell: [lstmCell({ units: 3, seed: 1, dropout: 0.2 }), gruCell({ units: 4, seed: 2 })],
            ...{ goBackwards: true, returnSequences: true, inputShape: [6, 2] },
          }),
          bidirectional({ layer: rnn({ cell: [gruCell({ units: 3, seed: 3 }), gruCell({ units: 2, seed: 4 })] }) }),
        ],
      }),
    ...{ x: sequences(), y: targets(10, 4), ...mse },
  },
  "one layer called twice": {
    make: () => {
      const [a, b] = [input({ shape: [6, 2] }), input({ shape: [6, 2] })];
      const twice = bidirectional({ layer: lstm({ units: 3, seed: 1, returnSequences: true }), mergeMode: "ave" });
      const last = gru({ name: "last", units: 2, seed: 2, kernelRegularizer: "l1l2", biasConstraint: "unitNorm" });
      return model({ inputs: [a, b], outputs: [a, b].map((each) => oneOf(last, oneOf(twice, each))) });
    },
    ...{ x: [sequences(), targets(10, 6, 2)], y: [targets(10, 2), targets(10, 2)], compiled: { loss: "mse" } },
  },
  "penalties on outputs": {
    make: () => {
      const x = input({ shape: [6, 2] });
      const read = lstm({ units: 3, seed: 1, returnSequences: true, returnState: true, activityRegularizer: "l2" });
      const [all, h] = listOf(read, x);
      const both = bidirectional({ layer: gru({ units: 3, seed: 2 }), mergeMode: "sum", activityRegularizer: "l1" });
      const twice = dense({ name: "twice", units: 2, seed: 3, activityRegularizer: "l1l2" });
      const aside = dense({ name: "aside", units: 2, seed: 4, kernelRegularizer: "l2" });
      return model({ inputs: x, outputs: [oneOf(twice, oneOf(both, all!)), oneOf(twice, h!), oneOf(aside, h!)] });
    },
    x: sequences(),
    y: [targets(10, 2), targets(10, 2), targets(10, 2)],
    compiled: { loss: ["mse", "mse", null] },
  },
  "a frozen layer between trained ones": {
    make: () =>
      sequential({
        layers: [
          simpleRnn({ units: 3, seed: 1, returnSequences: true, inputShape: [6, 2] }),
          bidirectional({ layer: lstm({ units: 3, seed: 2, returnSequences: true }), trainable: false }),
          gru({ units: 4, seed: 3 }),
        ],
      }),
    ...{ x: sequences(), y: targets(10, 4), ...mse },
  },
};

describe.each(["wasm", "cpu"] as const)("recurrent layers by the plan on %s", (backend) => {
  beforeAll(async () => void (await useBackend(backend)));

  it.each(Object.keys(trials))("learn as by the tape, to the last bit: %s", async (name) => {
    const trial = trials[name]!;
    const taped = await trialRun(trial, adamw(), ["tape", "tape", "tape"]);
    expect(await trialRun(trial, adamw(), ["plan", "plan", "plan"])).toEqual(taped);
    expect(await trialRun(trial, adamw(), ["plan", "tape", "plan"])).toEqual(taped);
    expect(await trialRun(trial, adamw(), ["tape", "plan", "tape"])).toEqual(taped);
  });

  it.each(Array.from({ length: 8 }, (_, seed) => seed))(
    "learn as by the tape, whatever the model is: %d",
    async (seed) => {
      const trial = randomTrial(seed);
      const taped = await trialRun(trial, adamw(), ["tape", "tape"]);
      expect(await trialRun(trial, adamw(), ["tape", "plan"])).toEqual(taped);
      expect(await trialRun(trial, adamw(), ["plan", "plan"])).toEqual(taped);
    },
  );

  it("leave nothing behind", async () => {
    await trialRun(trials["stateful layers"]!, adamw(), ["tape"]); // frees what the tape of frozen layers has kept
    const before = [memory().numTensors, sharedKernels()!.memory.used];
    for (const trial of Object.values(trials)) await trialRun(trial, adamw(), ["plan"]);
    expect([memory().numTensors, sharedKernels()!.memory.used]).toEqual(before);
  });
});

describe("recurrent layers by the plan on threads", () => {
  beforeAll(async () => void (await useBackend()));

  /** Large enough for several slices, with states that go from layer to layer. */
  const large: Trial = {
    make: () => {
      const x = input({ shape: [30, 16] });
      const layer = lstm({ units: 24, seed: 1, returnSequences: true, returnState: true, dropout: 0.2 });
      const [all, ...states] = listOf(bidirectional({ layer, mergeMode: "ave" }), x);
      const cell = [gruCell({ units: 24, seed: 2 }), gruCell({ units: 24, seed: 3 })];
      const read = oneOf(rnn({ cell, goBackwards: true }), all!, [states[0]!, states[2]!]);
      return model({ inputs: x, outputs: oneOf(dense({ units: 1, seed: 4 }), read) });
    },
    ...{ x: { data: waves(96 * 30 * 16), shape: [96, 30, 16] }, y: targets(96, 1), ...mse },
    options: { batchSize: 48 },
  };

  it("gives the same bits on 1, 2 and 8, and in memory that moves where it grows", async () => {
    const taped = await trialRun(large, adamw(), ["tape"]);
    const before = sharedKernels()!;
    for (const options of [{ threads: 1 }, { threads: 2 }, { threads: 8 }, { shared: false }]) {
      const kernels = await Kernels.load(options);
      setSharedKernels(kernels);
      expect(await trialRun(large, adamw(), ["plan"])).toEqual(taped);
      expect(kernels.memory.used).toBe(0);
      kernels.dispose();
    }
    setSharedKernels(before);
  });
});
