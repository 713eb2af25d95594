import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { noisePlan } from "./noisePlan.js";
import { add, serialization, type Tensor } from "@tensorflow/tfjs-core";
import { number, type OptionTable } from "@seqloom/array";
import { seedOption } from "../config/seedOption.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import type { PlainCall } from "../layer/PlainLayer.js";
import { drawNormal, normalNoise } from "../operations/normalNoise.js";
import { NoiseLayer } from "./NoiseLayer.js";

export interface GaussianNoiseOptions extends LayerOptions {
  /** Standard deviation of the noise, in the unit of the input. */
  stddev: number;
  /** Seed of the draws; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

const GAUSSIAN_NOISE_OPTIONS = {
  stddev: number({ min: 0, max: 1 }),
  seed: seedOption,
  ...LAYER_OPTIONS,
} satisfies OptionTable<GaussianNoiseOptions>;

/**
 * The layer that adds noise of mean 0 in training, so that a model does not rely on the last digits of its inputs. Outside of
 * training it changes nothing.
 *
 * Takes and gives any shape; a mask goes on. One seed draws the same noise on every backend.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const layer = new GaussianNoise({ stddev: 0.1, seed: 1 });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 * @see https://keras.io/api/layers/regularization_layers/gaussian_noise/
 */
export class GaussianNoise extends NoiseLayer<typeof GAUSSIAN_NOISE_OPTIONS> {
  static readonly className = "GaussianNoise";
  static readonly options = GAUSSIAN_NOISE_OPTIONS;

  constructor(options: GaussianNoiseOptions) {
    super("GaussianNoise", GAUSSIAN_NOISE_OPTIONS, options);
  }

  protected override checkShape(): void {}

  planSteps(builder: PlanBuilder): LayerSteps {
    const { stddev } = this.settings;
    if (!builder.training || stddev === 0) return { output: builder.sameOutput() };
    return noisePlan((size) => drawNormal(this.random, size, 0, stddev), "add", builder);
  }

  protected override compute(input: Tensor, { training }: PlainCall): Tensor {
    const { stddev } = this.settings;
    if (!training || stddev === 0) return input;
    return add(input, normalNoise(this.random, input.shape, 0, stddev));
  }
}

serialization.registerClass(GaussianNoise);

/**
 * Makes a `GaussianNoise` layer.
 *
 * @example
 * gaussianNoise({ stddev: 0.1 }).getConfig().stddev; // → 0.1
 */
export function gaussianNoise(options: GaussianNoiseOptions): GaussianNoise {
  return new GaussianNoise(options);
}
