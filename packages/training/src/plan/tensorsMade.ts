import { engine } from "@tensorflow/tfjs-core";

/**
 * Number of tensors that tfjs has made so far, by its half-private counter. While it stays the same, no operation of tfjs has run:
 * each makes a tensor.
 */
export function tensorsMade(): number {
  return Reflect.get(engine().constructor, "nextTensorId") as number;
}
