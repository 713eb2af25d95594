import { ArgumentError } from "@seqloom/array";
import { cosineDecay, cosineDecayRestarts } from "./cosineDecays.js";
import { exponentialDecay, inverseTimeDecay, polynomialDecay } from "./decays.js";
import type { LearningRateSchedule } from "./LearningRateSchedule.js";
import { piecewiseConstantDecay } from "./piecewiseConstantDecay.js";

const makers: Readonly<Record<string, (config: never) => LearningRateSchedule>> = {
  ExponentialDecay: exponentialDecay,
  InverseTimeDecay: inverseTimeDecay,
  PolynomialDecay: polynomialDecay,
  PiecewiseConstantDecay: piecewiseConstantDecay,
  CosineDecay: cosineDecay,
  CosineDecayRestarts: cosineDecayRestarts,
};

/**
 * Makes the schedule of a class of Keras.
 *
 * @param className as in Keras: "CosineDecay"
 * @param config its options, in camelCase
 * @throws ArgumentError on an unknown class, with those known
 */
export function scheduleFromConfig(caller: string, className: string, config: object): LearningRateSchedule {
  const make = Object.hasOwn(makers, className) ? makers[className] : undefined;
  if (make) return make(config as never);
  throw new ArgumentError(caller, "learningRate.className", `one of ${Object.keys(makers).join(", ")}`, className);
}
