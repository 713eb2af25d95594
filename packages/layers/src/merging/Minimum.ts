import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { extremumPlan } from "./extremumPlan.js";
import { serialization, type Tensor } from "@tensorflow/tfjs-core";
import { foldMasked } from "./foldMasked.js";
import { smallerOf } from "./largerOf.js";
import { MERGE_OPTIONS, type MergeInput, MergeLayer, type MergeOptions } from "./MergeLayer.js";

export type MinimumOptions = MergeOptions;

/**
 * The layer that gives the smallest of the numbers at each place of its tensors.
 *
 * Takes a list of tensors and gives one. Inputs of another rank fit as well: [batch, steps, features] and
 * [batch, features] give the first shape. Where each input has a mask, a step behind is there if it is in one of them;
 * else there is no mask.
 *
 * A step that only some inputs mask takes the numbers of the others; one that all of them mask gives those of the first.
 * A model of tfjs hands on only one mask, without saying whose: there masks do not count in the numbers, only behind.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on shapes that do not fit each other
 *
 * @example
 * const layer = new Minimum();
 * layer.computeOutputShape([[null, 5, 8], [null, 5, 8]]); // → [ null, 5, 8 ]
 * @see https://keras.io/api/layers/merging_layers/minimum/
 */
export class Minimum extends MergeLayer {
  static readonly className = "Minimum";
  static readonly options = MERGE_OPTIONS;

  constructor(options?: MinimumOptions) {
    super("Minimum", MERGE_OPTIONS, options);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return extremumPlan((x, before) => x < before, builder);
  }

  protected override merge(inputs: readonly MergeInput[]): Tensor {
    return foldMasked(inputs, smallerOf);
  }
}

serialization.registerClass(Minimum);

/**
 * Makes a `Minimum` layer.
 *
 * @example
 * const layer = minimum({ name: "both" });
 * layer.computeOutputShape([[null, 5, 8], [null, 8]]); // → [ null, 5, 8 ]
 */
export function minimum(options?: MinimumOptions): Minimum {
  return new Minimum(options);
}
