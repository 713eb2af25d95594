import { brokenLayer, brokenLoss, brokenWeights } from "./brokenModel.js";
import { constantData } from "./constantData.js";
import { deadUnits, zeroWeights } from "./deadLayer.js";
import type { Check, Evidence } from "./Evidence.js";
import { explodedTraining } from "./explodedTraining.js";
import { nanInData } from "./nanInData.js";
import { nothingCounts } from "./nothingCounts.js";
import { shortNumber } from "./shortNumber.js";
import { slowLearning } from "./slowLearning.js";
import { unscaledInputs, unscaledTargets } from "./unscaledData.js";
import { wrongLabels } from "./wrongLabels.js";
import { wrongLastLayer } from "./wrongLastLayer.js";

/** Causes of a loss that is NaN, infinite or far too large: the surest first, and one that is never wrong. */
export const causesOfNan: readonly Check[] = [
  nanInData,
  brokenWeights,
  explodedTraining,
  brokenLayer,
  brokenLoss,
  ({ learningRate }) => {
    const rate = learningRate === undefined ? "" : `, ${shortNumber(learningRate)} now`;
    const remedy = `Lower the learning rate${rate}, or limit the gradients with clipnorm.`;
    return `a step went too far, or the model or its loss makes NaN itself; the data hold none. ${remedy}`;
  },
];

/** Causes of a loss that stands still or is below 0, the surest first. Where none is found, the model may have converged. */
export const causesOfStandstill: readonly Check[] = [
  wrongLabels,
  nothingCounts,
  wrongLastLayer,
  slowLearning,
  constantData,
  zeroWeights,
  deadUnits,
  unscaledTargets,
  unscaledInputs,
];

/** The first cause that is found. */
export function firstCause(causes: readonly Check[], evidence: Evidence): string | undefined {
  for (const check of causes) {
    const cause = check(evidence);
    if (cause !== undefined) return cause;
  }
  return undefined;
}
