import { addN, clipByValue, div, maximum, mul, sqrt, square, sum, type Tensor } from "@tensorflow/tfjs-core";

/** Bounds of gradients; at most one is given. */
export interface Clips {
  readonly clipnorm: number | undefined;
  readonly clipvalue: number | undefined;
  readonly globalClipnorm: number | undefined;
}

/**
 * Gradients within their bounds, as Keras cuts them: with `clipnorm` each by its own norm, with `globalClipnorm` all by the norm
 * of all together, with `clipvalue` number by number. To be called in a tidy.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/base_optimizer.py
 */
export function clipGradients(gradients: readonly Tensor[], { clipnorm, clipvalue, globalClipnorm }: Clips): Tensor[] {
  if (clipnorm !== undefined) return gradients.map((gradient) => scaled(gradient, normOf([gradient]), clipnorm));
  if (clipvalue !== undefined) return gradients.map((gradient) => clipByValue(gradient, -clipvalue, clipvalue));
  if (globalClipnorm === undefined || gradients.length === 0) return [...gradients];
  const norm = normOf(gradients);
  return gradients.map((gradient) => scaled(gradient, norm, globalClipnorm));
}

function normOf(gradients: readonly Tensor[]): Tensor {
  return sqrt(addN(gradients.map((gradient) => sum(square(gradient)))));
}

function scaled(gradient: Tensor, norm: Tensor, largest: number): Tensor {
  return div(mul(gradient, largest), maximum(norm, largest));
}
