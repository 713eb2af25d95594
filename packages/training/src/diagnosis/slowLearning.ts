import type { Check } from "./Evidence.js";
import { shortNumber } from "./shortNumber.js";

/** Keras's default learning rates, but for 0.001. */
const DEFAULTS: Readonly<Record<string, number>> = { SGD: 0.01, Lion: 0.0001 };

/** A learning rate of 0, or one by which the weights cannot have moved. */
export const slowLearning: Check = ({ model, learningRate, course }) => {
  if (learningRate === undefined || !course.isWhereItBegan) return undefined;
  if (learningRate === 0) return "the learning rate is 0.";
  const name = model.optimizer.getClassName();
  const rate = shortNumber(learningRate);
  const usual = `Keras's default for ${name} is ${DEFAULTS[name] ?? 0.001}.`;
  if (name === "SGD" || name === "Momentum") {
    return learningRate < 1e-6 ? `the learning rate is ${rate}. ${usual}` : undefined;
  }
  const way = learningRate * course.steps; // that a weight can have gone: steps of these optimizers are about as long as the rate
  if (way >= 1e-4) return undefined;
  return `the learning rate is ${rate}: in ${course.steps} steps a weight moves by about ${shortNumber(way)} at most. ${usual}`;
};
