import { engine } from "@tensorflow/tfjs-core";

/**
 * Whether a gradient is being taken inside of another, as for a gradient penalty. Then a layer computes by operations of
 * tfjs, whose gradients have gradients again: those of the kernels have none.
 */
export function derivedTwice(): boolean {
  return engine().state.gradientDepth > 1;
}
