import { boolean, number, type OptionTable } from "@seqloom/array";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { constraintOption, type Given, initializerOption, regularizerOption } from "../layer/partOptions.js";

/** Options that the normalizations have in common. */
export interface NormalizationOptions extends LayerOptions {
  /** Added to the variance, so that nothing is divided by zero; default 0.001. */
  epsilon?: number;
  /** Whether `beta` is added; default true. */
  center?: boolean;
  /** Whether the result is multiplied by `gamma`; default true. */
  scale?: boolean;
  /** Initial values of beta; default `zeros()`. */
  betaInitializer?: Given<Initializer>;
  /** Initial values of gamma; default "ones". */
  gammaInitializer?: Given<Initializer>;
  /** Penalty on beta; default none. */
  betaRegularizer?: Given<Regularizer> | null;
  /** Penalty on gamma; default none. */
  gammaRegularizer?: Given<Regularizer> | null;
  /** Bounds of beta; default none. */
  betaConstraint?: Given<Constraint> | null;
  /** Bounds of gamma; default none. */
  gammaConstraint?: Given<Constraint> | null;
}

export const NORMALIZATION_OPTIONS = {
  epsilon: number({ min: 0, default: 0.001 }),
  center: boolean({ default: true }),
  scale: boolean({ default: true }),
  betaInitializer: initializerOption("zeros"),
  gammaInitializer: initializerOption("ones"),
  betaRegularizer: regularizerOption,
  gammaRegularizer: regularizerOption,
  betaConstraint: constraintOption,
  gammaConstraint: constraintOption,
  ...LAYER_OPTIONS,
} satisfies OptionTable<NormalizationOptions>;
