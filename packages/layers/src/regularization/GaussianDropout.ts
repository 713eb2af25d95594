import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { noisePlan } from "./noisePlan.js";
import { mul, serialization, type Tensor } from "@tensorflow/tfjs-core";
import { custom, type OptionTable } from "@seqloom/array";
import { seedOption } from "../config/seedOption.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import type { PlainCall } from "../layer/PlainLayer.js";
import { drawNormal, normalNoise } from "../operations/normalNoise.js";
import { NoiseLayer } from "./NoiseLayer.js";

export interface GaussianDropoutOptions extends LayerOptions {
  /** Rate of the `Dropout` whose noise is as strong: its standard deviation is sqrt(rate / (1 - rate)). */
  rate: number;
  /** Seed of the draws; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

const GAUSSIAN_DROPOUT_OPTIONS = {
  rate: custom<number>("a number from 0 to below 1", isRate, { aliases: ["p", "dropout"] }),
  seed: seedOption,
  ...LAYER_OPTIONS,
} satisfies OptionTable<GaussianDropoutOptions>;

/**
 * The layer that multiplies by noise of mean 1 in training. Outside of training it changes nothing.
 *
 * Takes and gives any shape; a mask goes on. One seed draws the same noise on every backend.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option; a rate of 1, for which Keras divides by zero in training, is one
 *
 * @example
 * const layer = new GaussianDropout({ rate: 0.5, seed: 1 });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 * @see https://keras.io/api/layers/regularization_layers/gaussian_dropout/
 * @see https://jmlr.org/papers/v15/srivastava14a.html Srivastava et al. (2014), section 10
 */
export class GaussianDropout extends NoiseLayer<typeof GAUSSIAN_DROPOUT_OPTIONS> {
  static readonly className = "GaussianDropout";
  static readonly options = GAUSSIAN_DROPOUT_OPTIONS;

  constructor(options: GaussianDropoutOptions) {
    super("GaussianDropout", GAUSSIAN_DROPOUT_OPTIONS, options);
  }

  protected override checkShape(): void {}

  planSteps(builder: PlanBuilder): LayerSteps {
    const { rate } = this.settings;
    if (!builder.training || rate === 0) return { output: builder.sameOutput() };
    return noisePlan((size) => drawNormal(this.random, size, 1, Math.sqrt(rate / (1 - rate))), "multiply", builder);
  }

  protected override compute(input: Tensor, { training }: PlainCall): Tensor {
    const { rate } = this.settings;
    if (!training || rate === 0) return input;
    return mul(input, normalNoise(this.random, input.shape, 1, Math.sqrt(rate / (1 - rate))));
  }
}

serialization.registerClass(GaussianDropout);

/**
 * Makes a `GaussianDropout` layer.
 *
 * @example
 * gaussianDropout({ rate: 0.2 }).getConfig().rate; // → 0.2
 */
export function gaussianDropout(options: GaussianDropoutOptions): GaussianDropout {
  return new GaussianDropout(options);
}

function isRate(value: unknown): boolean {
  return Number.isFinite(value) && (value as number) >= 0 && (value as number) < 1;
}
