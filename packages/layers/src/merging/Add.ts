import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { sumPlan } from "./sumPlan.js";
import { add as addTensors, serialization, type Tensor } from "@tensorflow/tfjs-core";
import { MERGE_OPTIONS, type MergeInput, MergeLayer, type MergeOptions } from "./MergeLayer.js";

export type AddOptions = MergeOptions;

/**
 * The layer that adds tensors, number by number: a residual connection, or words and their places.
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
 * const layer = new Add();
 * layer.computeOutputShape([[null, 5, 8], [null, 5, 8]]); // → [ null, 5, 8 ]
 * @see https://keras.io/api/layers/merging_layers/add/
 */
export class Add extends MergeLayer {
  static readonly className = "Add";
  static readonly options = MERGE_OPTIONS;

  constructor(options?: AddOptions) {
    super("Add", MERGE_OPTIONS, options);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return sumPlan(
      builder.inputs.map(() => 1),
      1,
      builder,
    );
  }

  protected override merge(inputs: readonly MergeInput[]): Tensor {
    return inputs.map(({ input }) => input).reduce((sum, input) => addTensors(sum, input));
  }
}

serialization.registerClass(Add);

/**
 * Makes an `Add` layer.
 *
 * @example
 * const layer = add({ name: "both" });
 * layer.computeOutputShape([[null, 5, 8], [null, 8]]); // → [ null, 5, 8 ]
 */
export function add(options?: AddOptions): Add {
  return new Add(options);
}
