import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { serialization } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { number, type OptionTable } from "@seqloom/array";
import { DropoutLayer } from "./DropoutLayer.js";
import { BASE_OPTIONS, type BaseOptions } from "../layer/layerOptions.js";
import { seedOption } from "../config/seedOption.js";

export interface SpatialDropout1DOptions extends BaseOptions {
  /** Fraction of the features to drop. */
  rate: number;
  /** Seed of the draws; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

const SPATIAL_DROPOUT_OPTIONS = {
  rate: number({ min: 0, max: 1, aliases: ["p", "dropout"] }),
  seed: seedOption,
  ...BASE_OPTIONS,
} satisfies OptionTable<SpatialDropout1DOptions>;

/**
 * The layer that sets features to zero in training, each with the probability `rate` and then at all steps: where steps
 * beside each other are alike, dropping single numbers would hide nothing. The others are multiplied by 1 / (1 - rate).
 *
 * Takes and gives [batch, steps, features]; a mask goes on. One seed drops the same features on every backend.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new SpatialDropout1D({ rate: 0.5, seed: 1 });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 * @see https://keras.io/api/layers/regularization_layers/spatial_dropout1d/
 */
export class SpatialDropout1D extends DropoutLayer<typeof SPATIAL_DROPOUT_OPTIONS> {
  static readonly className = "SpatialDropout1D";
  static readonly options = SPATIAL_DROPOUT_OPTIONS;

  constructor(options: SpatialDropout1DOptions) {
    super("SpatialDropout1D", SPATIAL_DROPOUT_OPTIONS, options);
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length !== 3) this.refuse("of shape [batch, steps, features]", shape);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    return this.dropoutSteps(builder);
  }

  protected override noiseShape([batch, , features]: readonly number[]): readonly number[] {
    return [batch!, 1, features!];
  }
}

serialization.registerClass(SpatialDropout1D);

/**
 * Makes a `SpatialDropout1D` layer.
 *
 * @example
 * const layer = spatialDropout1d({ rate: 0.2 });
 * layer.getConfig().rate; // → 0.2
 */
export function spatialDropout1d(options: SpatialDropout1DOptions): SpatialDropout1D {
  return new SpatialDropout1D(options);
}
