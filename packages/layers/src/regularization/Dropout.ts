import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { serialization } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { custom, number, optional, type OptionTable } from "@seqloom/array";
import { DropoutLayer } from "./DropoutLayer.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { seedOption } from "../config/seedOption.js";

export interface DropoutOptions extends LayerOptions {
  /** Fraction of the numbers to drop. */
  rate: number;
  /** Shape of the drawn mask, with the batch. 1: one draw for the whole axis; null: the input's size. */
  noiseShape?: (number | null)[];
  /** Seed of the draws; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

const DROPOUT_OPTIONS = {
  rate: number({ min: 0, max: 1, aliases: ["p", "dropout"] }),
  noiseShape: optional(
    custom<(number | null)[]>("a list of sizes, each an integer of 1 or more or null", isNoiseShape),
  ),
  seed: seedOption,
  ...LAYER_OPTIONS,
} satisfies OptionTable<DropoutOptions>;

/**
 * The layer that sets numbers to zero in training, each with the probability `rate`, so that nothing relies on one
 * alone. The others are multiplied by 1 / (1 - rate): the expected sum stays. Outside of training it changes nothing.
 *
 * Takes and gives any shape; a mask goes on. One seed drops the same numbers on every backend.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` where `noiseShape` does not fit
 *
 * @example
 * const layer = new Dropout({ rate: 0.5, seed: 1 });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 * @see https://keras.io/api/layers/regularization_layers/dropout/
 */
export class Dropout extends DropoutLayer<typeof DROPOUT_OPTIONS> {
  static readonly className = "Dropout";
  static readonly options = DROPOUT_OPTIONS;

  constructor(options: DropoutOptions) {
    super("Dropout", DROPOUT_OPTIONS, options);
  }

  protected override checkShape(shape: Shape): void {
    const { noiseShape } = this.settings;
    if (noiseShape === undefined) return;
    const fits = (size: number | null, axis: number) =>
      size === null || size === 1 || shape[axis] === null || size === shape[axis];
    if (noiseShape.length === shape.length && noiseShape.every(fits)) return;
    this.refuse(`of a shape that noiseShape [${noiseShape.map(String).join(", ")}] fits`, shape);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    return this.dropoutSteps(builder);
  }

  protected override noiseShape(shape: readonly number[]): readonly number[] {
    return this.settings.noiseShape?.map((size, axis) => size ?? shape[axis]!) ?? shape;
  }
}

serialization.registerClass(Dropout);

/**
 * Makes a `Dropout` layer.
 *
 * @example
 * const layer = dropout({ rate: 0.2 });
 * layer.getConfig().rate; // → 0.2
 */
export function dropout(options: DropoutOptions): Dropout {
  return new Dropout(options);
}

function isNoiseShape(value: unknown): boolean {
  return Array.isArray(value) && value.every((size) => size === null || (Number.isSafeInteger(size) && size >= 1));
}
