import { type Tensor, cast, notEqual, reshape } from "@tensorflow/tfjs-core";
import { type Reduction, reduceLoss } from "../weights/reduceLoss.js";
import type { LossName, LossSettings } from "./formulas.js";
import type { LossFunction } from "./LossFunction.js";
import { lossWith } from "./losses.js";
import { inRows, rowFunctionOf } from "./rowLoss.js";

/**
 * A loss with settings of its own, for `compile`, or to call: targets and predictions, [batch, ...], and weights of the
 * samples to the loss of the batch. With the reduction `"none"` it gives the loss of each sample or step.
 */
export interface Loss {
  (yTrue: Tensor, yPred: Tensor, sampleWeight?: Tensor): Tensor;
  /** Name in history and console where it is a metric. */
  readonly name: string;
  /** Keras's name of the formula. */
  readonly formula: LossName;
  readonly settings: LossSettings;
  readonly reduction: Reduction;
  /** The loss of each sample or step. */
  readonly values: LossFunction;
  /** Samples or steps that count, 0 where they do not; undefined where all do. */
  readonly counts: ((yTrue: Tensor, yPred: Tensor) => Tensor) | undefined;
}

interface Basics extends LossSettings {
  readonly name?: string | undefined;
  readonly reduction: Reduction;
}

/** A loss of a formula with its settings. */
export function makeLoss(formula: LossName, { name = formula, reduction, ...settings }: Basics): Loss {
  const ofRows = lossWith(formula, settings);
  const values = inRows(
    (yTrue, yPred) => ofRows(inRank(yTrue, yPred), yPred),
    (targets, predictions) => rowFunctionOf(ofRows, targets, predictions),
  );
  const { ignoreClass } = settings;
  const counts =
    ignoreClass === undefined
      ? undefined
      : (yTrue: Tensor, yPred: Tensor) =>
          cast(notEqual(reshape(yTrue, yPred.shape.slice(0, -1)), ignoreClass), "float32");
  const call = (yTrue: Tensor, yPred: Tensor, weights?: Tensor): Tensor =>
    reduceLoss(name, values(yTrue, yPred), { reduction, weights, mask: counts?.(yTrue, yPred) });
  Object.defineProperty(call, "name", { value: name });
  return Object.assign(call, { formula, settings, reduction, values, counts });
}

/** Tells a loss with settings from a plain function. */
export function isLoss(value: unknown): value is Loss {
  return typeof value === "function" && "formula" in value && "values" in value;
}

/** Targets of one axis less than predictions of one value, [batch] beside [batch, 1], get it, as in Keras. */
function inRank(yTrue: Tensor, yPred: Tensor): Tensor {
  return yTrue.rank === yPred.rank - 1 && yPred.shape.at(-1) === 1 ? reshape(yTrue, yPred.shape) : yTrue;
}
