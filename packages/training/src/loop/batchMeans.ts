import { ArgumentError } from "@seqloom/array";
import * as tf from "@tensorflow/tfjs-core";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";

/** A metric of a batch. */
export interface BatchMean {
  readonly value: Scalar;
  /** Its weight in the average of an epoch. */
  readonly weight: number | Scalar;
}

/**
 * The loss of a batch: the mean of the values that a loss function gave; with a mask of those that it lets pass, 0 where
 * there is none.
 *
 * @param name the user's name of the function, for the error text
 * @param values of samples or steps, [batch, ...], or one number
 * @param mask of the steps, [batch, steps]
 * @throws ArgumentError if there is not a value for each step of the mask
 */
export function lossOf(name: string, values: Tensor, mask: Tensor | null | undefined): Scalar {
  const floats = toFloats(values);
  return mask && values.rank > 0 ? masked(name, floats, mask).value : tf.mean(floats);
}

/**
 * A metric of a batch, and its weight, as in Keras's Mean: a sample counts 1, with a mask the part of its steps that
 * passes; a function that gives one number for the batch counts 1, however many samples that has.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/metrics/reduction_metrics.py
 */
export function metricOf(name: string, values: Tensor, mask: Tensor | null | undefined): BatchMean {
  const floats = toFloats(values);
  if (values.rank === 0) return { value: floats as Scalar, weight: 1 };
  if (!mask) return { value: tf.mean(floats), weight: values.shape[0] };
  const { value, count } = masked(name, floats, mask);
  return { value, weight: tf.div(count, mask.size / mask.shape[0]) };
}

/** Numbers of what a function may give, integers or what is true; without a step of its own for the usual case. */
function toFloats(values: Tensor): Tensor {
  return values.dtype === "float32" ? values : tf.cast(values, "float32");
}

function masked(name: string, values: Tensor, mask: Tensor): { value: Scalar; count: Scalar } {
  if (!tf.util.arraysEqual(values.shape.slice(0, mask.rank), mask.shape)) {
    const allowed = `a function that gives one number or a value for each step, [${mask.shape.join(", ")}], of which some are masked`;
    throw new ArgumentError("compile", name, allowed, values.shape);
  }
  const ofSteps = tf.mean(tf.reshape(values, [...mask.shape, -1]), -1);
  const passed = tf.cast(mask, "float32");
  const count = tf.sum<Scalar>(passed);
  return { value: tf.div(tf.sum(tf.mul(ofSteps, passed)), tf.maximum(count, 1)), count };
}
