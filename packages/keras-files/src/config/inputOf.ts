import { input } from "@seqloom/layers";
import type { Shape, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { Refusal } from "../errors/Refusal.js";
import type { LayerEntry } from "./LayerEntry.js";
import { cannotBeMade } from "./makeLayer.js";

const INTEGERS = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"];

/**
 * The input of an InputLayer.
 *
 * @throws Refusal on texts as input, and on a wrong shape
 */
export function inputOf(path: string, { name, config }: LayerEntry): SymbolicTensor {
  const batchShape = (config.batch_shape ?? config.batch_input_shape) as Shape;
  const given = typeof config.dtype === "string" ? config.dtype : "float32";
  if (given === "string") throw new Refusal(`input ${path} takes texts, which models here do not.`);
  const whole = INTEGERS.includes(given) ? "int32" : "float32";
  try {
    return input({ batchShape, dtype: given === "bool" ? "bool" : whole, name });
  } catch (error) {
    throw cannotBeMade(path, "InputLayer", error as Error);
  }
}
