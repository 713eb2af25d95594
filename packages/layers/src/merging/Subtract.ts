import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { sumPlan } from "./sumPlan.js";
import { serialization, sub, type Tensor } from "@tensorflow/tfjs-core";
import { MERGE_OPTIONS, type MergeInput, MergeLayer, type MergeOptions } from "./MergeLayer.js";

export type SubtractOptions = MergeOptions;

/**
 * The layer that subtracts the second of two tensors from the first, number by number.
 *
 * Takes a list of two tensors and gives one. Inputs of another rank fit as well: [batch, steps, features] and
 * [batch, features] give the first shape. Where each input has a mask, a step behind is there if it is in one of them;
 * else there is no mask.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on shapes that do not fit each other
 *
 * @example
 * const layer = new Subtract();
 * layer.computeOutputShape([[null, 5, 8], [null, 5, 8]]); // → [ null, 5, 8 ]
 * @see https://keras.io/api/layers/merging_layers/subtract/
 */
export class Subtract extends MergeLayer {
  static readonly className = "Subtract";
  static readonly options = MERGE_OPTIONS;

  constructor(options?: SubtractOptions) {
    super("Subtract", MERGE_OPTIONS, options);
  }

  protected override get inputCount(): number {
    return 2;
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return sumPlan([1, -1], 1, builder);
  }

  protected override merge([first, second]: readonly MergeInput[]): Tensor {
    return sub(first!.input, second!.input);
  }
}

serialization.registerClass(Subtract);

/**
 * Makes a `Subtract` layer.
 *
 * @example
 * const layer = subtract({ name: "both" });
 * layer.computeOutputShape([[null, 5, 8], [null, 8]]); // → [ null, 5, 8 ]
 */
export function subtract(options?: SubtractOptions): Subtract {
  return new Subtract(options);
}
