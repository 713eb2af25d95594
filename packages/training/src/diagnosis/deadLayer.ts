import { activationOf } from "./activationOf.js";
import type { Check, LayerOutput } from "./Evidence.js";
import { predictsTheSame } from "./predictsTheSame.js";
import { shortNumber } from "./shortNumber.js";

/** A layer of relu whose units are all 0, so that no gradient gets through. */
export const deadUnits: Check = (evidence) => {
  if (!predictsTheSame(evidence)) return undefined;
  const dead = evidence.layers.find(({ layer, values }) => activationOf(layer) === "relu" && isZero(values));
  if (!dead) return undefined;
  const { learningRate } = evidence;
  const now = learningRate === undefined ? "" : ` (${shortNumber(learningRate)} now)`;
  const remedy = `Make the model anew with a lower learning rate${now}, or with tanh in place of relu.`;
  return `all ${dead.shape.at(-1)} units of layer ${dead.layer.name} (relu) are 0 for every row, so that nothing learns behind them. ${remedy}`;
};

/** A layer that began with weights of 0: all of its units are the same. */
export const zeroWeights: Check = (evidence) => {
  if (!predictsTheSame(evidence)) return undefined;
  const zero = evidence.layers.find(hasZeroKernel);
  if (!zero) return undefined;
  const remedy = "Make the model anew with random initial weights, such as glorotUniform.";
  return `all weights of layer ${zero.layer.name} are 0, so that its input is lost. ${remedy}`;
};

function hasZeroKernel({ layer }: LayerOutput): boolean {
  const kernels = layer.trainableWeights.filter(({ shape }) => shape.length > 1);
  return kernels.length > 0 && kernels.every((kernel) => isZero(kernel.read().dataSync()));
}

function isZero(values: ArrayLike<number>): boolean {
  for (let i = 0; i < values.length; i++) if (values[i] !== 0) return false;
  return values.length > 0;
}
