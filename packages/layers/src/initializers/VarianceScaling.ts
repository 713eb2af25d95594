import { serialization } from "@tensorflow/tfjs-core";
import { number, oneOf, type OptionTable, type Random, readOptions } from "@seqloom/array";
import { seedOption } from "../config/seedOption.js";
import { fans } from "./fans.js";
import { SeededInitializer } from "./SeededInitializer.js";

export interface VarianceScalingOptions {
  /** Variance of the numbers times the fan; default 1. */
  scale?: number;
  /** Fan that divides the variance. It is that of the inputs, of the outputs, or the mean of both; default "fanIn". */
  mode?: "fanIn" | "fanOut" | "fanAvg";
  /** Distribution of the numbers. "normal" is "truncatedNormal", cut at two standard deviations; default "truncatedNormal". */
  distribution?: "truncatedNormal" | "untruncatedNormal" | "uniform" | "normal";
  /** Decides the numbers; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

/** Size and form of the distribution that a weight is drawn from. */
export type ScaledDistribution = Required<Omit<VarianceScalingOptions, "seed">>;

/** Standard deviation of a standard normal distribution that is cut at two of its standard deviations. */
const CUT_DEVIATION = 0.87962566103423978;

/**
 * Fills a weight with numbers of the variance `scale / fan`, so that signals keep their size from layer to layer. With scale 2
 * and "fanIn" it is Keras's HeNormal, with scale 1 its LecunNormal, with "fanAvg" its GlorotNormal.
 *
 * The variance is that after the cut of "truncatedNormal", as in Keras; stock tfjs makes it 0.77 times as large.
 *
 * Registered under Keras's name: a config that names "VarianceScaling" gets this class, in the layers of tfjs too.
 *
 * @throws ArgumentError on a negative scale, an unknown mode or distribution, a wrong seed, or an unknown option
 *
 * @example
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const weight = varianceScaling({ scale: 2, mode: "fanOut", seed: 1 }).apply([2, 3]);
 * weight.shape; // → [ 2, 3 ]
 * @see https://keras.io/api/layers/initializers/#variancescaling-class
 */
export class VarianceScaling extends SeededInitializer {
  static readonly className = "VarianceScaling";
  static readonly options = {
    scale: number({ default: 1, min: 0 }),
    mode: oneOf(["fanIn", "fanOut", "fanAvg"], { default: "fanIn" }),
    distribution: oneOf(["truncatedNormal", "untruncatedNormal", "uniform", "normal"], { default: "truncatedNormal" }),
    seed: seedOption,
  } satisfies OptionTable<VarianceScalingOptions>;

  readonly #settings: ScaledDistribution;

  constructor(options?: VarianceScalingOptions) {
    const { seed, ...settings } = readOptions("VarianceScaling", VarianceScaling.options, options);
    super(seed);
    this.#settings = settings;
  }

  override getConfig(): serialization.ConfigDict {
    return { ...this.#settings, ...super.getConfig() };
  }

  protected override fill(shape: readonly number[], random: Random): Float32Array {
    return drawScaled(shape, this.#settings, random);
  }
}

serialization.registerClass(VarianceScaling);

/** Makes a `VarianceScaling` initializer. */
export function varianceScaling(options?: VarianceScalingOptions): VarianceScaling {
  return new VarianceScaling(options);
}

/** Numbers of a weight of the given shape, of the variance `scale / fan`. */
export function drawScaled(
  shape: readonly number[],
  { scale, mode, distribution }: ScaledDistribution,
  random: Random,
): Float32Array {
  const { fanIn, fanOut } = fans(shape);
  const fan = { fanIn, fanOut, fanAvg: (fanIn + fanOut) / 2 }[mode];
  const deviation = Math.sqrt(scale / Math.max(1, fan));
  const size = shape.reduce((product, length) => product * length, 1);
  if (distribution === "uniform") {
    const limit = Math.sqrt(3) * deviation;
    return Float32Array.from({ length: size }, () => random.uniform(-limit, limit));
  }
  if (distribution === "untruncatedNormal")
    return Float32Array.from({ length: size }, () => random.normal(0, deviation));
  return Float32Array.from({ length: size }, () => (deviation / CUT_DEVIATION) * cutNormal(random));
}

/** A number from a standard normal distribution, drawn again while it is beyond two standard deviations. */
function cutNormal(random: Random): number {
  let value: number;
  do value = random.normal();
  while (Math.abs(value) > 2);
  return value;
}
