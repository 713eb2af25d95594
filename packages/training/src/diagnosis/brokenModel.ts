import type { Check, LayerOutput } from "./Evidence.js";
import { rangeOf } from "./ranges.js";
import { fromTo } from "./shortNumber.js";

/** Weights that were NaN before the step. */
export const brokenWeights: Check = ({ weights, course, layers }) => {
  const broken = weights.find(({ values }) => !areFinite(values));
  if (!broken) return frozenWeights(layers);
  if (course.steps === 1) {
    const remedy = "An earlier training may have ended so: make the model anew, or load it again.";
    return `${broken.path} held NaN or infinite numbers before the training. ${remedy}`;
  }
  const remedy = "Look for a root or a division in the model or its loss, whose slope is infinite at 0.";
  return `the step before it made ${broken.path} NaN or infinite although its loss was a number. ${remedy}`;
};

/** Weights of a layer that is not trained. */
function frozenWeights(layers: readonly LayerOutput[]): string | undefined {
  for (const { layer } of layers) {
    const broken = layer.nonTrainableWeights.some((weight) => !areFinite(weight.read().dataSync()));
    if (broken)
      return `layer ${layer.name} holds NaN or infinite numbers in weights that are not trained. Load it again.`;
  }
  return undefined;
}

/** The first layer that makes NaN out of numbers. */
export const brokenLayer: Check = ({ layers, batch }) => {
  const index = layers.findIndex(({ values }) => !areFinite(values));
  const broken = layers[index];
  if (!broken) return undefined;
  const before = layers[index - 1] ?? batch.x[0]!;
  const remedy = "Look for a logarithm or root of a negative number, a division by 0, or an exponential.";
  const kind = broken.layer.getClassName();
  return `layer ${broken.layer.name} (${kind}) makes NaN or infinite numbers out of numbers ${fromTo(rangeOf(before.values))}. ${remedy}`;
};

/** A loss that makes NaN out of predictions that are numbers. */
export const brokenLoss: Check = ({ losses, predictions, batch }) => {
  if (predictions.length === 0 || !predictions.every(({ values }) => areFinite(values))) return undefined;
  const index = Math.max(
    losses.findIndex(({ name }, output) => name === "poisson" && rangeOf(predictions[output]!.values)[0] < 0),
    losses.findIndex(({ name }) => name === undefined),
    0,
  );
  const range = fromTo(rangeOf(predictions[index]!.values));
  if (losses[index]!.name === "poisson") {
    const remedy = "End the model with an activation above 0, such as softplus.";
    return `poisson takes the logarithm of the predictions, which reach ${range}. ${remedy}`;
  }
  const remedy = "Look for a logarithm or root of a negative number, or a division by 0.";
  return `the loss function makes it out of predictions ${range} and targets ${fromTo(rangeOf(batch.y[index]!.values))}. ${remedy}`;
};

function areFinite(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (!Number.isFinite(values[i])) return false;
  return true;
}
