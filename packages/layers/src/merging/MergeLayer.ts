import { expandDims, logicalOr, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { type PlainCall, PlainLayer } from "../layer/PlainLayer.js";
import type { LayerTable } from "../layer/readLayerOptions.js";
import { type Inputs, isSymbolic, shapesOf } from "../layer/layerCall.js";

/** The options of a layer that merges and has none of its own. */
export type MergeOptions = LayerOptions;
export const MERGE_OPTIONS = LAYER_OPTIONS;

/** Inputs of one rank with the mask of each, spread to the same rank. */
export interface MergeInput {
  readonly input: Tensor;
  /** [batch, steps, 1], or null where nothing is padding. */
  readonly mask: Tensor | null;
}

/**
 * Base of the layers that make one tensor of a list of them, number by number. Inputs of different rank fit as in
 * Keras: the smaller one gets axes of size 1 behind the batch.
 */
export abstract class MergeLayer<Table extends LayerTable = typeof MERGE_OPTIONS> extends PlainLayer<Table> {
  /** The output for inputs that fit each other by broadcasting. */
  protected abstract merge(inputs: readonly MergeInput[]): Tensor;

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const shapes = shapesOf(inputShape);
    const count = this.inputCount;
    if (count !== undefined && shapes.length !== count) this.refuse(`a list of ${count} tensors`, inputShape);
    this.checkShape(shapes[0]!, shapes);
    const rank = Math.max(...shapes.map(({ length }) => length));
    return shapes.map((shape) => atRank(shape, rank)).reduce((all, shape) => this.#together(all, shape, shapes));
  }

  /** Number of inputs, to be read after "must be"; undefined for any number. */
  protected get inputCount(): number | undefined {
    return undefined;
  }

  protected override checkInputs(inputs: Inputs): void {
    const count = this.inputCount;
    // A model that tfjs reads back gives a list of one without the list.
    const given: readonly unknown[] = Array.isArray(inputs) ? inputs : isSymbolic(inputs) ? [inputs] : [];
    if (count === undefined ? given.length > 0 : given.length === count) return;
    this.refuse(count === undefined ? "a list of tensors" : `a list of ${count} tensors`, inputs);
  }

  protected override checkShape(_shape: Shape, shapes: readonly Shape[]): void {
    if (shapes.some(({ length }) => length === 0)) this.refuse("a list of tensors of shape [batch, ...]", shapes);
    const rank = Math.max(...shapes.map(({ length }) => length));
    shapes.map((shape) => atRank(shape, rank)).reduce((all, shape) => this.#together(all, shape, shapes));
  }

  protected override compute(_input: Tensor, { inputs, masks }: PlainCall): Tensor {
    const rank = Math.max(...inputs.map((input) => input.rank));
    for (const [index, mask] of masks.entries()) {
      if (mask !== null) this.checkMask(mask, inputs[index]!.shape.slice(0, mask.rank));
    }
    return this.merge(
      inputs.map((input, index) => ({
        input: toRank(input, rank),
        // As in Keras, where an input that was given more axes has lost its mask.
        mask: input.rank === rank ? spreadMask(masks[index]!, rank) : null,
      })),
    );
  }

  /** A step counts where it counts in one input; there is no mask where an input has none. */
  protected override outputMask(
    _input: Tensor,
    _mask: Tensor | null,
    _inputs: readonly Tensor[],
    masks: readonly (Tensor | null)[],
  ): Tensor | null {
    const given = masks.filter((mask) => mask !== null);
    if (given.length < masks.length) return null;
    const rank = Math.max(...given.map((mask) => mask.rank));
    return given.map((mask) => toRank(mask, rank)).reduce((all, mask) => logicalOr(all, mask));
  }

  /** The shape of two that fit each other. */
  #together(one: Shape, other: Shape, shapes: readonly Shape[]): Shape {
    return one.map((size, axis) => {
      const second = other[axis]!;
      if (axis === 0) {
        if (size !== null && second !== null && size !== second) this.refuse("of the same batch size", shapes);
        return size ?? second;
      }
      if (size === null || second === null) return null;
      if (size === 1 || second === 1 || size === second) return Math.max(size, second);
      return this.refuse("of shapes that fit each other", shapes);
    });
  }
}

/** A mask with axes of size 1 at the end, so that it fits numbers of that rank. */
export function spreadMask(mask: Tensor | null, rank: number): Tensor | null {
  let spread = mask;
  while (spread !== null && spread.rank < rank) spread = expandDims(spread, -1);
  return spread;
}

function atRank(shape: Shape, rank: number): Shape {
  return [shape[0]!, ...Array<number>(rank - shape.length).fill(1), ...shape.slice(1)];
}

/** The tensor with axes of size 1 behind the batch. */
function toRank(tensor: Tensor, rank: number): Tensor {
  let wide = tensor;
  while (wide.rank < rank) wide = expandDims(wide, 1);
  return wide;
}
