import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { dotPlan } from "./dotPlan.js";
import { maximum, mul, rsqrt, serialization, square, sum, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { boolean, custom, type OptionTable } from "@seqloom/array";
import { batchDot } from "./batchDot.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { type PlainCall, PlainLayer } from "../layer/PlainLayer.js";
import type { Inputs } from "../layer/layerCall.js";

export interface DotOptions extends LayerOptions {
  /** Axis to sum over, of both inputs or of each. 1 is the first behind the batch, -1 the last. */
  axes: number | number[];
  /** Whether vectors get length 1 before, which gives cosines; default false. */
  normalize?: boolean;
}

const DOT_OPTIONS = {
  axes: custom<number | number[]>("an axis, an integer other than 0, or a list of two", areAxes),
  normalize: boolean({ default: false }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<DotOptions>;

/** The square of the smallest length that a vector is divided by. */
const SMALLEST = 1e-14;

/**
 * The layer that multiplies two tensors, row by row of a batch, and sums over an axis of each: scores of attention, or how
 * alike two vectors are.
 *
 * Takes a list of two, such as [batch, steps, features] and [batch, places, features] with axes 2, and gives
 * [batch, steps, places]; of two vectors [batch, 1]. There is no mask behind, as in Keras.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on shapes that do not fit each other
 *
 * @example
 * const layer = new Dot({ axes: 2 });
 * layer.computeOutputShape([[null, 5, 8], [null, 3, 8]]); // → [ null, 5, 3 ]
 * @see https://keras.io/api/layers/merging_layers/dot/
 */
export class Dot extends PlainLayer<typeof DOT_OPTIONS> {
  static readonly className = "Dot";
  static readonly options = DOT_OPTIONS;

  constructor(options: DotOptions) {
    super("Dot", DOT_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    if (!Array.isArray(inputShape[0]) || inputShape.length !== 2) this.refuse("a list of 2 tensors", inputShape);
    const [one, other] = inputShape as [Shape, Shape];
    this.checkShape(one, [one, other]);
    const [first, second] = this.#axesOf(one, other);
    const others = [...one.slice(1).toSpliced(first - 1, 1), ...other.slice(1).toSpliced(second - 1, 1)];
    return [one[0] ?? other[0]!, ...(others.length === 0 ? [1] : others)];
  }

  protected override checkInputs(inputs: Inputs): void {
    if (!Array.isArray(inputs) || inputs.length !== 2) this.refuse("a list of 2 tensors", inputs);
  }

  protected override checkShape(one: Shape, shapes: readonly Shape[]): void {
    const other = shapes[1]!;
    const [first, second] = this.#axesOf(one, other);
    const given = JSON.stringify(this.settings.axes);
    if (first < 1 || second < 1 || first >= one.length || second >= other.length) {
      this.refuse(`tensors of which axes ${given} are behind the batch`, shapes);
    }
    if (differ(one[0]!, other[0]!)) this.refuse("of the same batch size", shapes);
    if (differ(one[first]!, other[second]!)) this.refuse(`of the same size at axes ${given}`, shapes);
  }

  planSteps(builder: PlanBuilder): LayerSteps {
    const [one, other] = builder.inputs.map(({ shape }) => [...shape]) as [number[], number[]];
    const shape = this.computeOutputShape([one, other]) as number[];
    const { normalize } = this.settings;
    return dotPlan({ axes: this.#axesOf(one, other), normalize, shape, smallest: SMALLEST }, builder);
  }

  protected override compute(_input: Tensor, { inputs }: PlainCall): Tensor {
    const [one, other] = inputs as [Tensor, Tensor];
    const axes = this.#axesOf(one.shape, other.shape);
    if (!this.settings.normalize) return batchDot(one, other, axes);
    return batchDot(ofLengthOne(one, axes[0]), ofLengthOne(other, axes[1]), axes);
  }

  protected override outputMask(): null {
    return null;
  }

  #axesOf(one: Shape, other: Shape): [number, number] {
    const { axes } = this.settings;
    const [first, second] = (Array.isArray(axes) ? axes : [axes, axes]) as [number, number];
    return [first < 0 ? first + one.length : first, second < 0 ? second + other.length : second];
  }
}

serialization.registerClass(Dot);

/**
 * Makes a `Dot` layer.
 *
 * @example
 * const layer = dot({ axes: -1, normalize: true });
 * layer.computeOutputShape([[null, 8], [null, 8]]); // → [ null, 1 ]
 */
export function dot(options: DotOptions): Dot {
  return new Dot(options);
}

function ofLengthOne(tensor: Tensor, axis: number): Tensor {
  return mul(tensor, rsqrt(maximum(sum(square(tensor), axis, true), SMALLEST)));
}

function differ(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && one !== other;
}

function areAxes(value: unknown): boolean {
  const isAxis = (axis: unknown) => Number.isSafeInteger(axis) && axis !== 0;
  return Array.isArray(value) ? value.length === 2 && value.every(isAxis) : isAxis(value);
}
