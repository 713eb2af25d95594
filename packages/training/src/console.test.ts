import { join } from "node:path";
import { initializers, layers, type LayersModel, sequential } from "@tensorflow/tfjs-layers";
import { train } from "@tensorflow/tfjs-core";
import { type NdArray, seededRandom } from "@seqloom/array";
import { useBackend } from "@seqloom/backend";
import { describeGolden, readJson } from "@seqloom/testing";
import { type Callback, compile, evaluate, fit, type LookName, predict } from "./index.js";

interface ConsoleTexts {
  cases: { kind: string; library: LookName; case: string; tty: boolean; text: string }[];
}

/** A call that prints in a given look. */
type Case = (settings: { look: LookName; write: (text: string) => void }) => Promise<unknown>;

const random = seededRandom(1);
const x: NdArray = { data: Float32Array.from({ length: 96 * 4 }, () => random.normal()), shape: [96, 4] };
const y: NdArray = { data: Float32Array.from({ length: 96 }, () => random.integer(0, 2)), shape: [96, 1] };

beforeAll(() => useBackend("cpu"));

/** The model of the golden console texts; its weights are others, so that its losses are others, too. */
function model(): LayersModel {
  const seeded = initializers.glorotUniform({ seed: 1 });
  const made = sequential({
    layers: [
      layers.dense({ units: 3, activation: "tanh", inputShape: [4], kernelInitializer: seeded }),
      layers.dense({ units: 1, activation: "sigmoid", kernelInitializer: seeded }),
    ],
  });
  compile(made, { optimizer: "sgd", loss: "binary_crossentropy", metrics: ["acc"] });
  return made;
}

/** A linear model that stays as it is. */
function still(units: number, weights: "zeros" | "ones", loss: string, metrics: string[]): LayersModel {
  const kernelInitializer = initializers[weights]();
  const made = sequential({ layers: [layers.dense({ units, inputShape: [4], kernelInitializer })] });
  compile(made, { optimizer: train.sgd(0), loss, metrics });
  return made;
}

const constant = (value: number): NdArray => ({ data: new Float32Array(96).fill(value), shape: [96, 1] });
const positive: NdArray = { data: x.data.map(Math.abs), shape: x.shape };
/** Batches that take longer than the pause between two drawings. */
const slow: Callback = { onTrainBatchEnd: () => new Promise((resolve) => setTimeout(resolve, 60)) };
const common = { batchSize: 8, shuffle: false } as const;

/** The same calls as in the Python script that wrote the golden texts. */
const calls: Record<string, Case> = {
  fit_verbose_1: (to) => fit(model(), x, y, { epochs: 2, verbose: 1, ...common, ...to }),
  fit_verbose_2: (to) => fit(model(), x, y, { epochs: 2, verbose: 2, ...common, ...to }),
  fit_verbose_auto: (to) => fit(model(), x, y, { epochs: 1, ...common, ...to }),
  fit_validation_verbose_1: (to) =>
    fit(model(), x, y, { epochs: 2, verbose: 1, validationSplit: 0.25, ...common, ...to }),
  fit_validation_verbose_2: (to) =>
    fit(model(), x, y, { epochs: 2, verbose: 2, validationSplit: 0.25, ...common, ...to }),
  fit_generator_unknown_length: (to) => fit(model(), thirds, { verbose: 1, ...to }),
  fit_slow_batches: (to) => fit(model(), x, y, { verbose: 1, batchSize: 12, shuffle: false, callbacks: slow, ...to }),
  fit_one_batch: (to) => fit(model(), x, y, { epochs: 2, verbose: 1, batchSize: 96, ...to }),
  fit_initial_epoch_nan: (to) =>
    fit(model(), { data: x.data.map(() => NaN), shape: x.shape }, y, {
      ...{ initialEpoch: 3, epochs: 4, verbose: 2 },
      ...{ ...common, ...to },
    }),
  fit_tiny_and_large_numbers: async (to) => {
    const zero = still(1, "zeros", "mse", ["mae"]);
    for (const value of [0.01, 1234.5, 0, 1e6]) await fit(zero, x, constant(value), { verbose: 2, ...common, ...to });
  },
  fit_negative_loss: async (to) => {
    const sum = still(4, "ones", "cosine_similarity", []);
    await fit(sum, positive, positive, { verbose: 2, ...common, ...to });
    await fit(sum, positive, positive, { verbose: 1, batchSize: 96, ...to });
  },
  evaluate_1: (to) => evaluate(model(), x, y, { batchSize: 8, verbose: 1, ...to }),
  evaluate_2: (to) => evaluate(model(), x, y, { batchSize: 8, verbose: 2, ...to }),
  predict_1: (to) => predict(model(), x, { batchSize: 8, verbose: 1, ...to }),
  predict_2: (to) => predict(model(), x, { batchSize: 8, verbose: 2, ...to }),
};

function* thirds(): Generator<[NdArray, NdArray]> {
  for (let row = 0; row < 96; row += 32) {
    yield [
      { data: x.data.subarray(row * 4, (row + 32) * 4), shape: [32, 4] },
      { data: y.data.subarray(row, row + 32), shape: [32, 1] },
    ];
  }
}

/** Puts a sign for what differs from run to run: times, the digits of losses, and which drawings came through. */
function normalised(text: string, { digits = false, drawings: all = false } = {}): string {
  const withoutTimes = text
    .replace(/\d+(?:ms|us|s)\/(step|epoch)/g, "T/$1")
    .replace(new RegExp(String.raw`(ETA: | - |\u001b\[1m)\d+s`, "g"), "$1T")
    .replace(/ +\n/g, "\n");
  const lines = withoutTimes.split("\n").map((line) => {
    const [first, ...drawings] = line.replaceAll("\b", "").split("\r");
    return drawings.length > 2 && !all
      ? [first, drawings[0], drawings.at(-1)].join("\r")
      : [first, ...drawings].join("\r");
  });
  const joined = lines.join("\n");
  return digits ? joined : joined.replace(/\d+\.\d{4}/g, "N.NNNN");
}

function agrees(cases: ConsoleTexts["cases"]): void {
  const titled = cases.map((each) => ({ ...each, where: each.tty ? "a terminal" : "a pipe" }));
  it.each(titled)("prints what $library prints for $case into $where", async ({ library, case: name, text }) => {
    let printed = "";
    await calls[name]!({ look: library, write: (piece) => (printed += piece) });
    // Zero weights leave nothing to chance: these losses are Keras's to the last digit.
    const exact = { digits: name === "fit_tiny_and_large_numbers", drawings: name === "fit_slow_batches" };
    expect(normalised(printed, exact)).toBe(normalised(text, exact));
  });
}

describe("the console of fit, evaluate and predict", () => {
  agrees(readJson<ConsoleTexts>(join(import.meta.dirname, "fixtures/console.json")).cases);

  describeGolden<ConsoleTexts>("training/console.json.gz", ({ cases }) => {
    const ofLoops = cases.filter(({ kind }) => kind === "fit");

    it("has 15 situations, by two generations of Keras, in a terminal and in a pipe", () => {
      expect(ofLoops).toHaveLength(15 * 2 * 2);
      expect(new Set(ofLoops.map((each) => each.case))).toEqual(new Set(Object.keys(calls)));
    });
    agrees(ofLoops);
  });
});
