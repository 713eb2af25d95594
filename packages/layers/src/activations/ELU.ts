import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { mapPlan } from "../plans/mapPlan.js";
import { eluOf } from "../operations/numberFunctions.js";
import { add, mul, neg, relu, serialization, type Tensor } from "@tensorflow/tfjs-core";
import { number, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { activate } from "../operations/activate.js";

export interface ELUOptions extends LayerOptions {
  /** The number that large negative ones come near to, with the sign turned; default 1. */
  alpha?: number;
}

const ELU_OPTIONS = {
  alpha: number({ default: 1 }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<ELUOptions>;

/**
 * The layer that lets positive numbers through and bends negative ones smoothly.
 *
 *     y = x where x >= 0, else alpha * (exp(x) - 1)
 *
 * Takes and gives any shape; a mask goes on.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const layer = new ELU({ alpha: 0.5 });
 * layer.computeOutputShape([null, 4]); // → [ null, 4 ]
 * @see https://keras.io/api/layers/activation_layers/elu/
 * @see https://arxiv.org/abs/1511.07289 Clevert, Unterthiner and Hochreiter (2016)
 */
export class ELU extends PlainLayer<typeof ELU_OPTIONS> {
  static readonly className = "ELU";
  static readonly options = ELU_OPTIONS;

  constructor(options?: ELUOptions) {
    super("ELU", ELU_OPTIONS, options);
  }

  protected override checkShape(): void {}

  planSteps(builder: PlanBuilder): LayerSteps {
    return mapPlan(builder, eluOf(this.settings.alpha));
  }

  protected override compute(input: Tensor): Tensor {
    const { alpha } = this.settings;
    if (alpha === 1) return activate("elu", input);
    return add(relu(input), mul(activate("elu", neg(relu(neg(input)))), alpha));
  }
}

serialization.registerClass(ELU);

/**
 * Makes an `ELU` layer.
 *
 * @example
 * elu().getConfig().alpha; // → 1
 */
export function elu(options?: ELUOptions): ELU {
  return new ELU(options);
}
