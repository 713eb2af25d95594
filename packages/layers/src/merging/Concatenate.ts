import type { LayerSteps, PlanBuilder } from "@seqloom/graph";
import { concatenatePlan } from "./concatenatePlan.js";
import { any, broadcastTo, concat, onesLike, serialization, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { integer, type OptionTable } from "@seqloom/array";
import { castTo } from "../operations/castTo.js";
import { shapesOf } from "../layer/layerCall.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { type MergeInput, MergeLayer, spreadMask } from "./MergeLayer.js";
import { withoutGradient } from "../operations/withoutGradient.js";

export interface ConcatenateOptions extends LayerOptions {
  /** Axis along which the inputs stand one behind the other. 0 is the batch, -1 the last; default -1. */
  axis?: number;
}

const CONCATENATE_OPTIONS = {
  axis: integer({ default: -1 }),
  ...LAYER_OPTIONS,
} satisfies OptionTable<ConcatenateOptions>;

/**
 * The layer that puts tensors one behind the other: features beside features, or with axis 1 steps behind steps.
 *
 * Takes a list of tensors that have all sizes in common but one. A mask of one of them is enough for a mask behind, in which
 * the steps of the others are there: with axis 1 the masks one behind the other, else a step is there if it is in any.
 *
 * Registered under Keras's name in the place of tfjs's own: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on shapes that do not fit each other
 *
 * @example
 * const layer = new Concatenate();
 * layer.computeOutputShape([[null, 5, 8], [null, 5, 3]]); // → [ null, 5, 11 ]
 * @see https://keras.io/api/layers/merging_layers/concatenate/
 */
export class Concatenate extends MergeLayer<typeof CONCATENATE_OPTIONS> {
  static readonly className = "Concatenate";
  static readonly options = CONCATENATE_OPTIONS;

  constructor(options?: ConcatenateOptions) {
    super("Concatenate", CONCATENATE_OPTIONS, options);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const shapes = shapesOf(inputShape);
    this.checkShape(shapes[0]!, shapes);
    const axis = this.#axisOf(shapes[0]!);
    const sizes = shapes.map((shape) => shape[axis]!);
    const sum = sizes.reduce<number | null>((all, size) => (all === null || size === null ? null : all + size), 0);
    // A size that is unknown in one input may be known in another.
    const known = shapes[0]!.map((_, at) => shapes.map((shape) => shape[at]!).find((size) => size !== null) ?? null);
    return known.map((size, at) => (at === axis ? sum : size));
  }

  protected override checkShape(shape: Shape, shapes: readonly Shape[]): void {
    const axis = this.#axisOf(shape);
    if (shape[axis] === undefined) this.refuse(`a list of tensors with an axis ${this.settings.axis}`, shapes);
    const fits = ({ length, ...sizes }: Shape) =>
      length === shape.length &&
      shape.every((size, at) => at === axis || size === null || sizes[at] === null || size === sizes[at]);
    if (!shapes.every(fits)) this.refuse(`of shapes that differ at axis ${this.settings.axis} alone`, shapes);
  }

  planSteps(builder: PlanBuilder): LayerSteps | string {
    return concatenatePlan(this.#axisOf([...builder.input.shape]), builder);
  }

  protected override merge(inputs: readonly MergeInput[]): Tensor {
    return concat(
      inputs.map(({ input }) => input),
      this.#axisOf(inputs[0]!.input.shape),
    );
  }

  protected override outputMask(
    _input: Tensor,
    _mask: Tensor | null,
    inputs: readonly Tensor[],
    masks: readonly (Tensor | null)[],
  ): Tensor | null {
    if (masks.every((mask) => mask === null)) return null;
    const axis = this.#axisOf(inputs[0]!.shape);
    return withoutGradient(() => {
      const wide = inputs.map((input, index) => {
        const mask = spreadMask(masks[index]!, input.rank);
        return mask === null ? castTo(onesLike(input), "bool") : broadcastTo(castTo(mask, "bool"), input.shape);
      });
      return any(concat(wide, axis), -1);
    });
  }

  #axisOf(shape: Shape): number {
    const { axis } = this.settings;
    return axis < 0 ? axis + shape.length : axis;
  }
}

serialization.registerClass(Concatenate);

/**
 * Makes a `Concatenate` layer.
 *
 * @example
 * const layer = concatenate({ axis: 1 });
 * layer.computeOutputShape([[null, 5, 8], [null, 2, 8]]); // → [ null, 7, 8 ]
 */
export function concatenate(options?: ConcatenateOptions): Concatenate {
  return new Concatenate(options);
}
