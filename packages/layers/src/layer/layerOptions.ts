import { Tensor } from "@tensorflow/tfjs-core";
import type { Shape, layers } from "@tensorflow/tfjs-layers";
import { ArgumentError, boolean, custom, integer, oneOf, optional, type OptionTable, string } from "@seqloom/array";
import type { Regularizer } from "../config/kerasClass.js";
import { layerName } from "./layerName.js";
import { type Given, regularizerOption } from "./partOptions.js";

/** Options that every layer has, cells and layers of texts included. */
export interface BaseOptions {
  /** Name of the layer, unique in its model. Default: the class and a count, as in Keras: simple_rnn, simple_rnn_1. */
  name?: string;
  /** Whether training changes the weights; default true. */
  trainable?: boolean;
  /**
   * Shape of one input, for the first layer of a sequential model. It is [steps, features], with null for steps that
   * vary.
   */
  inputShape?: Shape;
  /** The same with the batch: [batch, steps, features]. A stateful layer needs it. */
  batchInputShape?: Shape;
  /** The batch size that belongs to `inputShape`. */
  batchSize?: number;
  /** Type of the numbers; default "float32". */
  dtype?: "float32";
  /** Initial weights, in Keras's order. They stay yours: the layer copies them. */
  weights?: Tensor[];
}

/** Options of the layers that give numbers. */
export interface LayerOptions extends BaseOptions {
  /** Penalty on the outputs, divided by the batch; default none. */
  activityRegularizer?: Given<Regularizer> | null;
}

export const BASE_OPTIONS = {
  name: optional(string({ noun: "a name", allowEmpty: false })),
  trainable: boolean({ default: true }),
  inputShape: optional(
    custom<Shape>("a list of sizes, each an integer of 1 or more or null", isShape, { aliases: ["shape", "inputDim"] }),
  ),
  batchInputShape: optional(custom<Shape>("a list of sizes, each an integer of 1 or more or null", isShape)),
  batchSize: optional(integer({ min: 1 })),
  dtype: oneOf(["float32"], { default: "float32" }),
  weights: optional(custom<Tensor[]>("a list of tensors", isTensorList)),
} satisfies OptionTable<BaseOptions>;

export const LAYER_OPTIONS = {
  ...BASE_OPTIONS,
  activityRegularizer: regularizerOption,
} satisfies OptionTable<LayerOptions>;

/**
 * Arguments of tfjs's own layer class, from options that were read by a table.
 *
 * @throws ArgumentError if two of them say the same thing, or one needs another that is not there
 */
export function layerArguments(
  className: string,
  { name, trainable, inputShape, batchInputShape, batchSize, dtype, weights }: BaseOptions,
): ConstructorParameters<typeof layers.Layer>[0] {
  if (inputShape !== undefined && batchInputShape !== undefined) {
    throw new ArgumentError(className, "inputShape", "left out where batchInputShape is given", inputShape);
  }
  if (batchSize !== undefined && inputShape === undefined) {
    throw new ArgumentError(className, "batchSize", "left out where no inputShape is given", batchSize);
  }
  return { name: name ?? layerName(className), trainable, inputShape, batchInputShape, batchSize, dtype, weights };
}

function isShape(value: unknown): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  return value.every((size) => size === null || (Number.isSafeInteger(size) && size >= 1));
}

function isTensorList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => item instanceof Tensor);
}
