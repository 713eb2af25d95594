import { boolean, integer, oneOf, type OptionTable } from "@seqloom/array";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { weightSeedOption } from "../config/seedOption.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { constraintOption, type Given, initializerOption, regularizerOption } from "../layer/partOptions.js";
import { type Size, sizeOption } from "../layer/sizeOption.js";
import { ACTIVATION_NAMES, type ActivationName } from "../operations/activate.js";

/** Options of the layers that convolve each feature by itself. */
export interface DepthwiseOptions extends LayerOptions {
  /** Steps in a window. */
  kernelSize: Size;
  /** Steps from one window to the next; default 1. */
  strides?: Size;
  /** Windows at the ends of the sequence. "valid": all inside of it; "same": as many as steps. Default "valid". */
  padding?: "valid" | "same";
  /** Patterns for each feature; default 1. */
  depthMultiplier?: number;
  /** Axis of the features: the last; default "channelsLast". */
  dataFormat?: "channelsLast";
  /** Steps from one place in a window to the next; default 1. */
  dilationRate?: Size;
  /** Function on the outputs; "linear" changes nothing; default "linear". */
  activation?: ActivationName;
  /** Whether a bias is added; default true. */
  useBias?: boolean;
  /** Initial values of the patterns; default `glorotUniform()`. */
  depthwiseInitializer?: Given<Initializer>;
  /** Initial values of the bias; default `zeros()`. */
  biasInitializer?: Given<Initializer>;
  /** Penalty on the patterns; default none. */
  depthwiseRegularizer?: Given<Regularizer> | null;
  /** Penalty on the bias; default none. */
  biasRegularizer?: Given<Regularizer> | null;
  /** Bounds of the patterns; default none. */
  depthwiseConstraint?: Given<Constraint> | null;
  /** Bounds of the bias; default none. */
  biasConstraint?: Given<Constraint> | null;
  /** Decides the default initializers. Default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

export const DEPTHWISE_OPTIONS = {
  kernelSize: sizeOption(),
  strides: sizeOption(1),
  padding: oneOf(["valid", "same"], { default: "valid" }),
  depthMultiplier: integer({ min: 1, default: 1 }),
  dataFormat: oneOf(["channelsLast"], { default: "channelsLast" }),
  dilationRate: sizeOption(1),
  activation: oneOf(ACTIVATION_NAMES, { default: "linear" }),
  useBias: boolean({ default: true }),
  depthwiseInitializer: initializerOption("glorotUniform"),
  biasInitializer: initializerOption("zeros"),
  depthwiseRegularizer: regularizerOption,
  biasRegularizer: regularizerOption,
  depthwiseConstraint: constraintOption,
  biasConstraint: constraintOption,
  seed: weightSeedOption,
  ...LAYER_OPTIONS,
} satisfies OptionTable<DepthwiseOptions>;
