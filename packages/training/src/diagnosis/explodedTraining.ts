import type { Check, Evidence, WeightValues } from "./Evidence.js";
import { rangeOf, sizeOf } from "./ranges.js";
import { shortNumber } from "./shortNumber.js";
import { largeTargets, unscaledColumn } from "./unscaledData.js";

/** Numbers in weights or outputs beyond which a training has exploded. */
const EXPLODED = 1e8;

/** Distance from 0 from which on data are the likely cause of an explosion. */
const LARGE_DATA = 100;

/** Gradients that grew from step to step, with the layer, the step and the size. */
export const explodedTraining: Check = (evidence) => {
  const { course, gradient, weights, layers, losses, x } = evidence;
  const largest = largestWeight(weights);
  const grew = Math.abs(course.lastFinite ?? 0) > 1e3 * Math.abs(course.first ?? Infinity);
  const isLarge = [largest, ...layers].some((part) => part && sizeOf(rangeOf(part.values)) > EXPLODED);
  if (!(gradient || grew || isLarge)) return undefined;
  const text = `the training exploded${courseOf(evidence)}`;
  const sign = gradient
    ? `: in ${gradient.place} the gradient of ${gradient.path} was ${shortNumber(gradient.length)} long.`
    : weightSign(largest);
  const ofData = unscaledColumn(x, LARGE_DATA) ?? largeTargets({ losses, y: evidence.y }, LARGE_DATA);
  return `${text}${sign} ${ofData ? capital(ofData) : lowerRate(evidence)}`;
};

function courseOf({ course }: Evidence): string {
  const [first, last] = [course.first, course.lastFinite].map((loss) => loss !== undefined && shortNumber(loss));
  return first && last && first !== last ? ` from a loss of ${first} to ${last}` : "";
}

function largestWeight(weights: readonly WeightValues[]): WeightValues | undefined {
  const sizes = weights.map(({ values }) => sizeOf(rangeOf(values)));
  return weights[sizes.indexOf(Math.max(...sizes))];
}

function weightSign(largest: WeightValues | undefined): string {
  if (!largest) return ".";
  return `: ${largest.path} came to hold ${shortNumber(sizeOf(rangeOf(largest.values)))}.`;
}

function lowerRate({ learningRate }: Evidence): string {
  const now = learningRate === undefined ? "" : `, ${shortNumber(learningRate)} now`;
  return `Lower the learning rate${now}, or limit the gradients with clipnorm.`;
}

function capital(text: string): string {
  return text.replace(/^column/, "Column");
}
