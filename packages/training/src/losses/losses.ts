import { reshape } from "@tensorflow/tfjs-core";
import { type LossName, type LossSettings, formulas } from "./formulas.js";
import type { LossFunction } from "./LossFunction.js";
import { inRows, rowFunctionOf, rowLoss } from "./rowLoss.js";
import { type RowLossName, rowRules } from "./rowRules.js";

/**
 * The function of a loss with its settings: predictions of shape [batch, ..., values] to [batch, ...].
 *
 * A probability beyond 1e-7 of 0 or 1 costs what 1e-7 costs. Keras does so too where it is given probabilities; its
 * compiled graph on TensorFlow goes round a last sigmoid or softmax, so that there such a sample costs more.
 */
export function lossWith(name: LossName, settings: LossSettings = {}): LossFunction {
  const formula = formulas[name](settings);
  const inRows = Object.hasOwn(rowRules, name) && (settings.axis ?? -1) === -1;
  if (!inRows) return formula;
  const kind = name === "sparse_categorical_crossentropy" ? "labels" : "numbers";
  return rowLoss(rowRules[name as RowLossName](settings), formula, kind);
}

/**
 * The losses by their names in Keras, with Keras's formulas and default settings.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/losses/losses.py
 */
export const losses = Object.fromEntries(
  (Object.keys(formulas) as LossName[]).map((name) => [name, lossWith(name)]),
) as Readonly<Record<LossName, LossFunction>>;

/** The crossentropy that fits the shapes, as in Keras: of one output, class numbers, or one-hot rows. */
export const fittingCrossentropy: LossFunction = inRows(
  (yTrue, yPred) => {
    const targets = yPred.shape.at(-1) === 1 ? reshape(yTrue, yPred.shape) : yTrue;
    return fittingLoss(yTrue.shape, yPred.shape)(targets, yPred);
  },
  (targets, predictions) => rowFunctionOf(fittingLoss(targets, predictions), targets, predictions),
);

function fittingLoss(targets: readonly number[], predictions: readonly number[]): LossFunction {
  if (predictions.at(-1) === 1) return losses.binary_crossentropy;
  const isSparse = targets.length < predictions.length || targets.at(-1) === 1;
  return isSparse ? losses.sparse_categorical_crossentropy : losses.categorical_crossentropy;
}
