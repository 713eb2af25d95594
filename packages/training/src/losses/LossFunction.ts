import type { Tensor } from "@tensorflow/tfjs-core";

/**
 * A loss or a metric: targets and predictions of a batch, both of shape [batch, ...], to a value for each sample or step, or
 * to one number.
 */
export type LossFunction = (yTrue: Tensor, yPred: Tensor) => Tensor;
