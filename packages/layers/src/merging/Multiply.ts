import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { multiplyPlan } from "./multiplyPlan.js";
import { logicalOr, mul, onesLike, serialization, type Tensor, where, zerosLike } from "@tensorflow/tfjs-core";
import { MERGE_OPTIONS, type MergeInput, MergeLayer, type MergeOptions } from "./MergeLayer.js";

export type MultiplyOptions = MergeOptions;

/**
 * The layer that multiplies tensors, number by number: a gate.
 *
 * Takes a list of tensors and gives one. Inputs of another rank fit as well: [batch, steps, features] and
 * [batch, features] give the first shape. Where each input has a mask, a step behind is there if it is in one of them;
 * else there is no mask.
 *
 * A step that only some inputs mask takes the numbers of the others; one that all of them mask gives zeros.
 * A model of tfjs hands on only one mask, without saying whose: there masks do not count in the numbers, only behind.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on shapes that do not fit each other
 *
 * @example
 * const layer = new Multiply();
 * layer.computeOutputShape([[null, 5, 8], [null, 5, 8]]); // → [ null, 5, 8 ]
 * @see https://keras.io/api/layers/merging_layers/multiply/
 */
export class Multiply extends MergeLayer {
  static readonly className = "Multiply";
  static readonly options = MERGE_OPTIONS;

  constructor(options?: MultiplyOptions) {
    super("Multiply", MERGE_OPTIONS, options);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return multiplyPlan(builder);
  }

  protected override merge(inputs: readonly MergeInput[]): Tensor {
    const factors = inputs.map(({ input, mask }) => (mask === null ? input : where(mask, input, onesLike(input))));
    const product = factors.reduce((all, factor) => mul(all, factor));
    const masks = inputs.map(({ mask }) => mask).filter((mask) => mask !== null);
    if (masks.length < inputs.length) return product;
    const there = masks.reduce((all, mask) => logicalOr(all, mask));
    return where(there, product, zerosLike(product));
  }
}

serialization.registerClass(Multiply);

/**
 * Makes a `Multiply` layer.
 *
 * @example
 * const layer = multiply({ name: "both" });
 * layer.computeOutputShape([[null, 5, 8], [null, 8]]); // → [ null, 5, 8 ]
 */
export function multiply(options?: MultiplyOptions): Multiply {
  return new Multiply(options);
}
