import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { activationPlan } from "./activationPlan.js";
import { serialization, type Tensor } from "@tensorflow/tfjs-core";
import { oneOf, type OptionTable } from "@seqloom/array";
import { activate, ACTIVATION_NAMES, type ActivationName } from "../operations/activate.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";

export interface ActivationOptions extends LayerOptions {
  /** The function. */
  activation: ActivationName;
}

const ACTIVATION_OPTIONS = {
  activation: oneOf(ACTIVATION_NAMES),
  ...LAYER_OPTIONS,
} satisfies OptionTable<ActivationOptions>;

/**
 * The layer that applies a function to every number (softmax: to every vector of the last axis). Takes and gives any
 * shape; a mask goes on.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const layer = new Activation({ activation: "softmax" });
 * layer.computeOutputShape([null, 4]); // → [ null, 4 ]
 * @see https://keras.io/api/layers/core_layers/activation/
 */
export class Activation extends PlainLayer<typeof ACTIVATION_OPTIONS> {
  static readonly className = "Activation";
  static readonly options = ACTIVATION_OPTIONS;

  constructor(options: ActivationOptions) {
    super("Activation", ACTIVATION_OPTIONS, options);
  }

  protected override checkShape(): void {}

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return activationPlan(this.settings.activation, builder);
  }

  protected override compute(input: Tensor): Tensor {
    return activate(this.settings.activation, input);
  }
}

serialization.registerClass(Activation);

/**
 * Makes an `Activation` layer.
 *
 * @example
 * const layer = activation({ activation: "relu" });
 * layer.getConfig().activation; // → 'relu'
 */
export function activation(options: ActivationOptions): Activation {
  return new Activation(options);
}
