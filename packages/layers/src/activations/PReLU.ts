import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { preluPlan } from "./preluPlan.js";
import { mul, neg, relu, serialization, sub, type Tensor } from "@tensorflow/tfjs-core";
import type { LayerVariable, Shape } from "@tensorflow/tfjs-layers";
import { custom, type OptionTable } from "@seqloom/array";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { constraintOption, type Given, initializerOption, regularizerOption } from "../layer/partOptions.js";
import { PlainLayer } from "../layer/PlainLayer.js";

export interface PReLUOptions extends LayerOptions {
  /** Initial values of the slopes; default `zeros()`. */
  alphaInitializer?: Given<Initializer>;
  /** Penalty on the slopes; default none. */
  alphaRegularizer?: Given<Regularizer> | null;
  /** Bounds of the slopes; default none. */
  alphaConstraint?: Given<Constraint> | null;
  /** Axes along which all numbers have one slope. They count from 1 behind the batch; null: none. Default null. */
  sharedAxes?: number | number[] | null;
}

const PRELU_OPTIONS = {
  alphaInitializer: initializerOption("zeros"),
  alphaRegularizer: regularizerOption,
  alphaConstraint: constraintOption,
  sharedAxes: custom<number | number[] | null>("an integer of 1 or more, a list of such, or null", areAxes, {
    default: null,
  }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<PReLUOptions>;

/**
 * The layer that makes negative numbers small, by slopes that are learned.
 *
 *     y = x where x >= 0, else alpha * x
 *
 * Takes and gives any shape of two or more axes; a mask goes on. Of sequences of any length, `sharedAxes: [1]` shares the slopes
 * over the steps. Weights: alpha, of the shape of an input, with 1 along the shared axes.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape
 *
 * @example
 * const layer = new PReLU({ sharedAxes: [1] });
 * layer.computeOutputShape([null, 100, 8]); // → [ null, 100, 8 ]
 * @see https://keras.io/api/layers/activation_layers/prelu/
 * @see https://arxiv.org/abs/1502.01852 He et al. (2015)
 */
export class PReLU extends PlainLayer<typeof PRELU_OPTIONS> {
  static readonly className = "PReLU";
  static readonly options = PRELU_OPTIONS;

  /** The slopes; null until the layer has seen its first input. */
  alpha: LayerVariable | null = null;

  constructor(options?: PReLUOptions) {
    super("PReLU", PRELU_OPTIONS, options);
  }

  protected override checkShape(shape: Shape): void {
    if (shape.length < 2) this.refuse("of shape [batch, features] or more axes", shape);
    const shared = this.#shared();
    if (shared.some((axis) => axis >= shape.length))
      this.refuse(`of a shape that has axes ${shared.join(", ")}`, shape);
    const sizes = this.#sizes(shape);
    if (sizes.includes(null)) this.refuse("of known sizes along the axes that sharedAxes leaves out", shape);
    if (this.alpha !== null && this.alpha.shape.join() !== sizes.join()) {
      this.refuse(`of the sizes [${this.alpha.shape.join(", ")}] along the axes that are not shared`, shape);
    }
  }

  protected override makeWeights(shape: Shape): void {
    const { alphaInitializer, alphaRegularizer, alphaConstraint } = this.settings;
    this.alpha = this.addPlannedWeight({
      name: "alpha",
      shape: this.#sizes(shape),
      initializer: alphaInitializer,
      regularizer: alphaRegularizer,
      constraint: alphaConstraint,
    });
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    return preluPlan(this.alpha!, builder);
  }

  protected override compute(input: Tensor): Tensor {
    return sub(relu(input), mul(this.alpha!.read(), relu(neg(input))));
  }

  #shared(): readonly number[] {
    const { sharedAxes } = this.settings;
    return sharedAxes === null ? [] : [sharedAxes].flat();
  }

  #sizes(shape: Shape): Shape {
    const shared = this.#shared();
    return shape.map((size, axis) => (shared.includes(axis) ? 1 : size)).slice(1);
  }
}

serialization.registerClass(PReLU);

/**
 * Makes a `PReLU` layer.
 *
 * @example
 * prelu({ sharedAxes: [1] }).getConfig().sharedAxes; // → [ 1 ]
 */
export function prelu(options?: PReLUOptions): PReLU {
  return new PReLU(options);
}

function areAxes(value: unknown): boolean {
  if (value === null) return true;
  const axes: unknown[] = Array.isArray(value) ? value : [value];
  return axes.every((axis) => Number.isSafeInteger(axis) && (axis as number) >= 1);
}
