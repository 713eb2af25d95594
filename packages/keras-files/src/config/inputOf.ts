import { input } from "@seqloom/layers";
import type { Shape, SymbolicTensor } from "@tensorflow/tfjs-layers";
import type { LayerEntry } from "./LayerEntry.js";
import { cannotBeMade } from "./makeLayer.js";

const INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"];

/**
 * The input of an InputLayer.
 *
 * @throws Refusal on a wrong shape
 */
export function inputOf(path: string, { name, config }: LayerEntry): SymbolicTensor {
  const batchShape = (config.batch_shape ?? config.batch_input_shape) as Shape;
  const given = typeof config.dtype === "string" ? config.dtype : "float32";
  const whole = INTEGERS.includes(given) ? "int32" : "float32";
  const dtype = given === "bool" || given === "string" ? given : whole;
  try {
    return input({ batchShape, dtype, name });
  } catch (error) {
    throw cannotBeMade(path, "InputLayer", error as Error);
  }
}
