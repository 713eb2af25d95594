import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { mapPlan } from "../plans/mapPlan.js";
import { leakyReluOf } from "../operations/numberFunctions.js";
import { leakyRelu as withSlope, serialization, type Tensor } from "@tensorflow/tfjs-core";
import { number, type OptionTable } from "@seqloom/array";
import { layerConfig } from "../config/layerConfig.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";

export interface LeakyReLUOptions extends LayerOptions {
  /** Slope below zero; default 0.3. */
  negativeSlope?: number;
}

const LEAKY_RELU_OPTIONS = {
  negativeSlope: number({ min: 0, default: 0.3, aliases: ["alpha"] }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<LeakyReLUOptions>;

/**
 * The layer that makes negative numbers small, so that a unit which is below zero still learns.
 *
 *     y = x where x >= 0, else negativeSlope * x
 *
 * Takes and gives any shape; a mask goes on. (The activation "leakyRelu" has the slope 0.2, as in Keras.)
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class, also from
 * one of Keras 2 or tfjs, where the slope is called `alpha`.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const layer = new LeakyReLU({ negativeSlope: 0.1 });
 * layer.computeOutputShape([null, 4]); // → [ null, 4 ]
 * @see https://keras.io/api/layers/activation_layers/leaky_relu/
 */
export class LeakyReLU extends PlainLayer<typeof LEAKY_RELU_OPTIONS> {
  static readonly className = "LeakyReLU";
  static readonly options = LEAKY_RELU_OPTIONS;

  constructor(options?: LeakyReLUOptions) {
    super("LeakyReLU", LEAKY_RELU_OPTIONS, options);
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { alpha, ...options } = config;
    return new cls(layerConfig(cls.className, alpha === undefined ? options : { ...options, negativeSlope: alpha }));
  }

  protected override checkShape(): void {}

  planSteps(builder: PlanBuilder): LayerSteps {
    return mapPlan(builder, leakyReluOf(this.settings.negativeSlope));
  }

  protected override compute(input: Tensor): Tensor {
    return withSlope(input, this.settings.negativeSlope);
  }
}

serialization.registerClass(LeakyReLU);

/**
 * Makes a `LeakyReLU` layer.
 *
 * @example
 * leakyRelu().getConfig().negativeSlope; // → 0.3
 */
export function leakyRelu(options?: LeakyReLUOptions): LeakyReLU {
  return new LeakyReLU(options);
}
