import type { Tensor } from "@tensorflow/tfjs-core";
import { ownGradient } from "./ownGradient.js";

/**
 * Computes a tensor through which no gradient goes: to tfjs it is an operation without inputs. For masks, since some of
 * the operations that make them have no gradient in tfjs.
 */
export function withoutGradient(compute: () => Tensor): Tensor {
  return ownGradient([], () => ({ value: compute(), gradFunc: () => [] }));
}
