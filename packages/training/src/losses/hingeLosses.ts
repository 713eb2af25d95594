import { readOptions } from "@seqloom/array";
import { type LossOptions, lossOptions } from "./lossOptions.js";
import { type Loss, makeLoss } from "./makeLoss.js";

/**
 * Hinge loss of a classifier whose targets are -1 and 1; targets of 0 and 1 are taken for these.
 *
 *     mean(max(1 - y p, 0))
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * hinge()(tensor2d([[-1, 1]]), tensor2d([[0.5, 0.25]])).dataSync()[0].toFixed(4); // → '1.1250'
 * @see https://keras.io/api/losses/hinge_losses/#hinge-class
 */
export function hinge(options?: LossOptions): Loss {
  return makeLoss("hinge", readOptions("hinge", lossOptions, options));
}

/**
 * Square of the hinge loss; targets of 0 and 1 are taken for -1 and 1.
 *
 *     mean(max(1 - y p, 0)²)
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., values]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * squaredHinge()(tensor2d([[-1, 1]]), tensor2d([[0.5, 0.25]])).dataSync()[0].toFixed(2); // → '1.41'
 * @see https://keras.io/api/losses/hinge_losses/#squaredhinge-class
 */
export function squaredHinge(options?: LossOptions): Loss {
  return makeLoss("squared_hinge", readOptions("squaredHinge", lossOptions, options));
}

/**
 * Hinge loss over classes: the right one should be 1 above the best wrong one. Targets are one-hot rows.
 *
 *     max(max((1 - y) p) - Σ y p + 1, 0)
 *
 * @param options name and reduction, and what the formula takes
 * @returns a loss for `compile`, or to call with targets and predictions of shape [batch, ..., classes]
 *
 * @example
 * import { tensor2d } from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * categoricalHinge()(tensor2d([[0, 1]]), tensor2d([[0.5, 0.25]])).dataSync()[0].toFixed(4); // → '1.2500'
 * @see https://keras.io/api/losses/hinge_losses/#categoricalhinge-class
 */
export function categoricalHinge(options?: LossOptions): Loss {
  return makeLoss("categorical_hinge", readOptions("categoricalHinge", lossOptions, options));
}
