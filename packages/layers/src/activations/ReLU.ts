import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { mapPlan } from "../plans/mapPlan.js";
import { leakyReluOf } from "../operations/numberFunctions.js";
import {
  cast,
  greater,
  leakyRelu,
  minimum,
  mul,
  relu as positivePart,
  serialization,
  sub,
  type Tensor,
} from "@tensorflow/tfjs-core";
import { custom, number, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";
import { withoutGradient } from "../operations/withoutGradient.js";

export interface ReLUOptions extends LayerOptions {
  /** Largest number of the output, 0 or more; null for none; default null. */
  maxValue?: number | null;
  /** Slope below the threshold; default 0. */
  negativeSlope?: number;
  /** Number up to which the input counts as negative; default 0. */
  threshold?: number;
}

const RELU_OPTIONS = {
  maxValue: custom<number | null>("a number of 0 or more, or null", isLargest, { default: null }),
  negativeSlope: number({ min: 0, default: 0 }),
  threshold: number({ min: 0, default: 0 }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<ReLUOptions>;

/**
 * The layer that sets negative numbers to zero.
 *
 *     y = min(x, maxValue) where x > threshold, else negativeSlope * (x - threshold)
 *
 * Takes and gives any shape; a mask goes on.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const layer = new ReLU({ maxValue: 6 });
 * layer.computeOutputShape([null, 4]); // → [ null, 4 ]
 * @see https://keras.io/api/layers/activation_layers/relu/
 */
export class ReLU extends PlainLayer<typeof RELU_OPTIONS> {
  static readonly className = "ReLU";
  static readonly options = RELU_OPTIONS;

  constructor(options?: ReLUOptions) {
    super("ReLU", RELU_OPTIONS, options);
  }

  protected override checkShape(): void {}

  planSteps(builder: PlanBuilder): LayerSteps {
    const { maxValue, negativeSlope, threshold } = this.settings;
    if (negativeSlope !== 0 && maxValue === null && threshold === 0) {
      return mapPlan(builder, leakyReluOf(negativeSlope));
    }
    const largest = maxValue ?? Infinity;
    const above = (x: number): number => (threshold === 0 ? Math.max(x, 0) : x * Number(x > threshold));
    return mapPlan(builder, {
      value: (x) => Math.min(above(x), largest) - negativeSlope * Math.max(threshold - x, 0),
      slope: (x) => Number(x > threshold && x <= largest) + negativeSlope * Number(x < threshold),
    });
  }

  protected override compute(input: Tensor): Tensor {
    const { maxValue, negativeSlope, threshold } = this.settings;
    if (negativeSlope !== 0 && maxValue === null && threshold === 0) return leakyRelu(input, negativeSlope);
    const above =
      threshold === 0
        ? positivePart(input)
        : mul(
            input,
            withoutGradient(() => over(input, threshold)),
          );
    const bounded = maxValue === null ? above : minimum(above, maxValue);
    return negativeSlope === 0 ? bounded : sub(bounded, mul(positivePart(sub(threshold, input)), negativeSlope));
  }
}

serialization.registerClass(ReLU);

/**
 * Makes a `ReLU` layer.
 *
 * @example
 * relu({ negativeSlope: 0.1 }).getConfig().negativeSlope; // → 0.1
 */
export function relu(options?: ReLUOptions): ReLU {
  return new ReLU(options);
}

/** 1 where a number is over the threshold, NaN included, else 0. */
function over(input: Tensor, threshold: number): Tensor {
  return cast(greater(input, threshold), "float32");
}

function isLargest(value: unknown): boolean {
  return value === null || (Number.isFinite(value) && (value as number) >= 0);
}
