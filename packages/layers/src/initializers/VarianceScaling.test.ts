import { initializers, layers } from "@tensorflow/tfjs-layers";
import { useBackend } from "@seqloom/backend";
import { describeGolden } from "@seqloom/testing";
import { seededRandom } from "@seqloom/array";
import { dense } from "../core/Dense.js";
import { layerFromKeras } from "../fromKeras/layerFromKeras.js";
import { fans } from "./fans.js";
import "./seedTfjsInitializers.js";
import { drawScaled, varianceScaling, type VarianceScalingOptions } from "./VarianceScaling.js";

beforeAll(async () => void (await useBackend("cpu")));

type Initializer = ReturnType<typeof initializers.heNormal>;

/** At least 6000 numbers for weights of a shape, one seed after the other. */
function drawMany(shape: number[], make: (seed: number) => Initializer): number[] {
  const numbers: number[] = [];
  for (let seed = 0; numbers.length < 6000; seed++) numbers.push(...make(seed).apply(shape).dataSync());
  return numbers;
}

/** Expects the mean 0, a standard deviation, and all numbers up to a limit. */
function expectSpread(values: readonly number[], deviation: number, limit: number): void {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const square = values.reduce((sum, value) => sum + value * value, 0) / values.length;
  expect(Math.abs(mean)).toBeLessThan((4 * deviation) / Math.sqrt(values.length)); // four standard errors
  // The mean square of normal numbers has the standard error sqrt(2 / n); that of cut and of uniform ones is smaller.
  expect(Math.abs(square / deviation ** 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / values.length));
  expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(limit * (1 + 1e-6));
  if (Number.isFinite(limit)) expect(Math.max(...values)).toBeGreaterThan(0.95 * limit);
}

const CUT = 0.87962566;

/** Distributions of tfjs's functions, which have Keras's names. */
const KINDS: readonly (readonly [
  string,
  keyof typeof initializers,
  number,
  "fanIn" | "fanAvg",
  "normal" | "uniform",
])[] = [
  ["glorot_normal", "glorotNormal", 1, "fanAvg", "normal"],
  ["glorot_uniform", "glorotUniform", 1, "fanAvg", "uniform"],
  ["he_normal", "heNormal", 2, "fanIn", "normal"],
  ["he_uniform", "heUniform", 2, "fanIn", "uniform"],
  ["lecun_normal", "leCunNormal", 1, "fanIn", "normal"],
  ["lecun_uniform", "leCunUniform", 1, "fanIn", "uniform"],
];

function deviationOf(shape: number[], scale: number, mode: "fanIn" | "fanAvg"): number {
  const { fanIn, fanOut } = fans(shape);
  return Math.sqrt(scale / (mode === "fanIn" ? fanIn : (fanIn + fanOut) / 2));
}

describe("VarianceScaling", () => {
  it.each<[VarianceScalingOptions, number, number]>([
    [{}, Math.sqrt(1 / 30), (2 / CUT) * Math.sqrt(1 / 30)],
    [{ scale: 2, mode: "fanOut" }, 0.2, 0.4 / CUT],
    [{ scale: 2, mode: "fanOut", distribution: "normal" }, 0.2, 0.4 / CUT],
    [{ scale: 2, mode: "fanOut", distribution: "untruncatedNormal" }, 0.2, Infinity],
    [{ scale: 0.5, mode: "fanAvg", distribution: "uniform" }, Math.sqrt(0.5 / 40), Math.sqrt(1.5 / 40)],
  ])("draws by %j with Keras's deviation, the cut accounted for", (options, deviation, limit) => {
    expectSpread(
      drawMany([30, 50], (seed) => varianceScaling({ ...options, seed })),
      deviation,
      limit,
    );
  });

  it.each(KINDS)("is what the layers take for %s", (name, factory, scale, mode, form) => {
    const deviation = deviationOf([30, 50], scale, mode);
    const limit = deviation * (form === "normal" ? 2 / CUT : Math.sqrt(3));
    expectSpread(
      drawMany([30, 50], (seed) => initializers[factory]({ seed } as never)),
      deviation,
      limit,
    );
    const layer = dense({ units: 50, kernelInitializer: name, inputShape: [200] });
    layer.build([null, 200]);
    const ofLayer = deviationOf([200, 50], scale, mode);
    const ratio = (2 / CUT) * ofLayer;
    expectSpread([...layer.getWeights()[0]!.dataSync()], ofLayer, form === "normal" ? ratio : Math.sqrt(3) * ofLayer);
  });

  it("is read from the config of Keras, and written", () => {
    const config = { scale: 2, mode: "fan_out", distribution: "truncated_normal", seed: 3, input_axes: null };
    const initializer = { class_name: "VarianceScaling", config };
    const layer = layerFromKeras({ class_name: "Dense", config: { units: 2, kernel_initializer: initializer } });
    expect(layer.getConfig()["kernelInitializer"]).toEqual({
      className: "VarianceScaling",
      config: { scale: 2, mode: "fanOut", distribution: "truncatedNormal", seed: 3 },
    });
  });

  it("takes the place of tfjs's class of that name in configs, as HeNormal writes itself", () => {
    const written = layers.dense({ units: 2, kernelInitializer: "heNormal" }).getConfig().kernelInitializer;
    const again = layers.dense({ units: 2, kernelInitializer: written as never }).getConfig();
    expect(again.kernelInitializer).toEqual({
      className: "VarianceScaling",
      config: { scale: 2, mode: "fanIn", distribution: "normal", seed: null },
    });
  });

  it("gives one seed the same numbers, to the last bit, on every backend", async () => {
    const both = [varianceScaling({ seed: 7 }), initializers.heNormal({ seed: 7 })];
    await useBackend("wasm");
    const onWasm = both.map((each) => Array.from(each.apply([5, 6]).dataSync()));
    await useBackend("cpu");
    expect(both.map((each) => Array.from(each.apply([5, 6]).dataSync()))).toEqual(onWasm);
  });

  it("refuses a negative scale, and other modes and distributions", () => {
    expect(() => varianceScaling({ scale: -1 })).toThrow(
      "VarianceScaling: scale must be a number of 0 or more, got -1.",
    );
    expect(() => varianceScaling({ mode: "fan_in" as never })).toThrow(
      'VarianceScaling: mode must be "fanIn", "fanOut" or "fanAvg", got "fan_in".',
    );
    expect(() => varianceScaling({ distribution: "gamma" as never })).toThrow(
      'VarianceScaling: distribution must be "truncatedNormal", "untruncatedNormal", "uniform" or "normal", got "gamma".',
    );
  });
});

describe("drawScaled", () => {
  it("divides by the fan, which is 1 for a number", () => {
    const settings = { scale: 3, mode: "fanIn", distribution: "uniform" } as const;
    expect(Math.abs(drawScaled([], settings, seededRandom(1))[0]!)).toBeLessThan(3);
  });
});

/** Distributions that Keras measured. */
interface Golden {
  readonly cases: readonly {
    readonly initializer: string;
    readonly shape_of: string;
    readonly shape: number[];
    readonly limit?: number;
    readonly measured: { readonly std: number; readonly max: number };
  }[];
  readonly variance_scaling: readonly {
    readonly config: { readonly scale: number; readonly mode: string; readonly distribution: string };
    readonly shape: number[];
    readonly measured: { readonly std: number };
  }[];
  readonly truncated_normal: { readonly stddev: number; readonly cut_at: number };
}

describeGolden<Golden>(
  "training/initializers.json.gz",
  ({ cases, variance_scaling: scaled, truncated_normal: cut }) => {
    it("has 48 weights and 3 settings", () => expect([cases.length, scaled.length]).toEqual([48, 3]));

    it.each(cases.map((each) => [each.initializer, each.shape_of, each] as const))(
      "%s spreads the numbers of %s as Keras does",
      (name, _, { shape, measured }) => {
        const [, factory, scale, mode, form] = KINDS.find(([known]) => known === name)!;
        const deviation = deviationOf(shape, scale, mode);
        const limit = deviation * (form === "normal" ? 2 / CUT : Math.sqrt(3));
        const values = drawMany(shape, (seed) => initializers[factory]({ seed } as never));
        expectSpread(values, deviation, limit);
        expect(measured.max).toBeLessThanOrEqual(limit * (1 + 1e-6));
        expect(Math.abs(measured.std / deviation - 1)).toBeLessThan(0.1); // Keras measured as few as 400 numbers
      },
    );

    it("corrects the deviation of VarianceScaling for the cut, not that of TruncatedNormal", () => {
      for (const { config, shape, measured } of scaled) {
        const kernel = { class_name: "VarianceScaling", config };
        const layer = layerFromKeras({ class_name: "Dense", config: { units: shape[1], kernel_initializer: kernel } });
        layer.build([null, shape[0]!]);
        const values = layer.getWeights()[0]!.dataSync<"float32">();
        const deviation = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
        expect(Math.abs(deviation / measured.std - 1)).toBeLessThan(0.1); // 1500 numbers each
      }
      const values = drawMany([30, 50], (seed) => initializers.truncatedNormal({ stddev: cut.stddev, seed }));
      expectSpread(values, CUT * cut.stddev, cut.cut_at);
    });
  },
);
