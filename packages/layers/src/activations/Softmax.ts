import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { softmaxPlan } from "./softmaxPlan.js";
import { reshape, serialization, type Tensor, transpose, where, zerosLike } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { custom, type OptionTable } from "@seqloom/array";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { type PlainCall, PlainLayer } from "../layer/PlainLayer.js";
import { activate } from "../operations/activate.js";

export interface SoftmaxOptions extends LayerOptions {
  /** Axis along which the numbers add up to 1, or a list of axes; default -1. */
  axis?: number | number[];
}

const SOFTMAX_OPTIONS = {
  axis: custom<number | number[]>("an integer, or a list of different ones", areAxes, { default: -1 }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<SoftmaxOptions>;

/** Number in the place of one that is masked, as in Keras. */
const FAR_BELOW = -1e9;

/**
 * The layer that makes shares of numbers: positive, with the sum 1.
 *
 *     y = exp(x) / sum(exp(x))
 *
 * Takes and gives any shape. A mask that fits the input by its last axes, as [batch, steps] does a [batch, steps], leaves out
 * what it masks: its share is 0. It goes on.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a shape without the axis or a mask that does not fit
 *
 * @example
 * const layer = new Softmax({ axis: 1 });
 * layer.computeOutputShape([null, 20, 4]); // → [ null, 20, 4 ]
 * @see https://keras.io/api/layers/activation_layers/softmax/
 */
export class Softmax extends PlainLayer<typeof SOFTMAX_OPTIONS> {
  static readonly className = "Softmax";
  static readonly options = SOFTMAX_OPTIONS;

  constructor(options?: SoftmaxOptions) {
    super("Softmax", SOFTMAX_OPTIONS, options);
  }

  protected override checkShape(shape: Shape): void {
    for (const axis of [this.settings.axis].flat()) {
      if (axis < -shape.length || axis >= shape.length) this.refuse(`of a shape that has axis ${axis}`, shape);
    }
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    const { length } = builder.input.shape;
    const axes = [this.settings.axis].flat().map((axis) => (axis < 0 ? axis + length : axis));
    return softmaxPlan(axes, builder);
  }

  protected override compute(input: Tensor, { mask }: PlainCall): Tensor {
    if (mask === null) return this.#shares(input);
    const sizes = input.shape.slice(input.rank - mask.rank);
    if (mask.rank > input.rank || mask.shape.some((size, axis) => size !== 1 && size !== sizes[axis])) {
      this.checkMask(mask, sizes);
    }
    const shares = this.#shares(where(mask, input, FAR_BELOW));
    return where(mask, shares, zerosLike(shares));
  }

  #shares(input: Tensor): Tensor {
    const { rank } = input;
    const axes = [this.settings.axis].flat().map((axis) => (axis < 0 ? axis + rank : axis));
    if (axes.length === 1 && axes[0] === rank - 1) return activate("softmax", input);
    const others = [...input.shape.keys()].filter((axis) => !axes.includes(axis));
    const order = [...others, ...axes];
    const turned = transpose(input, order);
    const shares = activate("softmax", reshape(turned, [...others.map((axis) => input.shape[axis]!), -1]));
    return transpose(
      reshape(shares, turned.shape),
      [...order.keys()].map((axis) => order.indexOf(axis)),
    );
  }
}

serialization.registerClass(Softmax);

/**
 * Makes a `Softmax` layer.
 *
 * @example
 * softmax().getConfig().axis; // → -1
 */
export function softmax(options?: SoftmaxOptions): Softmax {
  return new Softmax(options);
}

function areAxes(value: unknown): boolean {
  const axes: unknown[] = Array.isArray(value) ? value : [value];
  return axes.length > 0 && axes.every(Number.isSafeInteger) && new Set(axes).size === axes.length;
}
