import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { sumPlan } from "./sumPlan.js";
import { add, div, serialization, type Tensor } from "@tensorflow/tfjs-core";
import { MERGE_OPTIONS, type MergeInput, MergeLayer, type MergeOptions } from "./MergeLayer.js";

export type AverageOptions = MergeOptions;

/**
 * The layer that gives the mean of tensors, number by number.
 *
 * Takes a list of tensors and gives one. Inputs of another rank fit as well: [batch, steps, features] and
 * [batch, features] give the first shape. Where each input has a mask, a step behind is there if it is in one of them;
 * else there is no mask.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on shapes that do not fit each other
 *
 * @example
 * const layer = new Average();
 * layer.computeOutputShape([[null, 5, 8], [null, 5, 8]]); // → [ null, 5, 8 ]
 * @see https://keras.io/api/layers/merging_layers/average/
 */
export class Average extends MergeLayer {
  static readonly className = "Average";
  static readonly options = MERGE_OPTIONS;

  constructor(options?: AverageOptions) {
    super("Average", MERGE_OPTIONS, options);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    const { inputs } = builder;
    return sumPlan(
      inputs.map(() => 1),
      inputs.length,
      builder,
    );
  }

  protected override merge(inputs: readonly MergeInput[]): Tensor {
    const sum = inputs.map(({ input }) => input).reduce((all, input) => add(all, input));
    return div(sum, inputs.length);
  }
}

serialization.registerClass(Average);

/**
 * Makes an `Average` layer.
 *
 * @example
 * const layer = average({ name: "both" });
 * layer.computeOutputShape([[null, 5, 8], [null, 8]]); // → [ null, 5, 8 ]
 */
export function average(options?: AverageOptions): Average {
  return new Average(options);
}
