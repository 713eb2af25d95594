import { input as tfjsInput, type Shape, type SymbolicTensor } from "@tensorflow/tfjs-layers";
import { ArgumentError, integer, oneOf, optional, type OptionTable, readOptions } from "@seqloom/array";
import { layerName } from "../layer/layerName.js";
import { tensorName } from "../layer/tensorName.js";
import { BASE_OPTIONS } from "../layer/layerOptions.js";

/** Options of `input`. */
export interface InputOptions {
  /** Shape of one sample, without the batch: [steps, features]; null where it varies. */
  shape?: Shape;
  /** The same with the batch: [batch, steps, features]. */
  batchShape?: Shape;
  /** The batch size that belongs to `shape`. */
  batchSize?: number;
  /** Type of the numbers, or "string" for texts; default "float32". */
  dtype?: "float32" | "int32" | "bool" | "string";
  /** Name of the input, unique in its model; default: input_layer, input_layer_1, … */
  name?: string;
}

/** Types, ranges and defaults of the options of `input`. */
export const inputOptions = {
  shape: { ...BASE_OPTIONS.inputShape },
  batchShape: { ...BASE_OPTIONS.batchInputShape },
  batchSize: optional(integer({ min: 1 })),
  dtype: oneOf(["float32", "int32", "bool", "string"], { default: "float32" }),
  name: { ...BASE_OPTIONS.name },
} satisfies OptionTable<InputOptions>;

/**
 * Makes a place where data come into a model: `keras.Input`.
 *
 * @returns a symbolic tensor, to be given to `layer.apply` and to `model`, or to `sequential` as the first of its layers
 * @throws ArgumentError on a wrong or unknown option, or without a shape
 *
 * @example
 * input({ shape: [10, 4] }).shape; // → [ null, 10, 4 ]
 * @see https://keras.io/api/layers/core_layers/input/
 */
export function input(options: InputOptions): SymbolicTensor {
  const { shape, batchShape, batchSize, dtype, name } = readOptions("input", inputOptions, options);
  if ((shape === undefined) === (batchShape === undefined)) {
    const given = shape === undefined ? "neither" : "both";
    throw new ArgumentError("input", "shape or batchShape", "given, one of the two", given);
  }
  if (batchSize !== undefined && shape === undefined) {
    throw new ArgumentError("input", "batchSize", "left out where batchShape is given", batchSize);
  }
  const own = name ?? layerName("InputLayer");
  const tensor = tfjsInput({ batchShape: batchShape ?? [batchSize ?? null, ...shape], dtype, name: tensorName(own) });
  tensor.sourceLayer.name = own;
  return tensor;
}
