import { boolean, oneOf, type OptionTable } from "@seqloom/array";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { weightSeedOption } from "../config/seedOption.js";
import { ACTIVATION_NAMES, type ActivationName } from "../operations/activate.js";
import { LAYER_OPTIONS, type LayerOptions } from "./layerOptions.js";
import { constraintOption, type Given, initializerOption, regularizerOption } from "./partOptions.js";

/** Options of the layers that are a product with a kernel, a bias and an activation: Dense, Conv1D. */
export interface KernelOptions extends LayerOptions {
  /** Function on the outputs; "linear" changes nothing; default "linear". */
  activation?: ActivationName;
  /** Whether a bias is added; default true. */
  useBias?: boolean;
  /** Initial values of the kernel; default `glorotUniform()`. */
  kernelInitializer?: Given<Initializer>;
  /** Initial values of the bias; default `zeros()`. */
  biasInitializer?: Given<Initializer>;
  /** Penalty on the kernel; default none. */
  kernelRegularizer?: Given<Regularizer> | null;
  /** Penalty on the bias; default none. */
  biasRegularizer?: Given<Regularizer> | null;
  /** Bounds of the kernel; default none. */
  kernelConstraint?: Given<Constraint> | null;
  /** Bounds of the bias; default none. */
  biasConstraint?: Given<Constraint> | null;
  /** Decides the default initializers. Default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

/** Option table of these layers, those of every layer at its end. */
export const KERNEL_OPTIONS = {
  activation: oneOf(ACTIVATION_NAMES, { default: "linear" }),
  useBias: boolean({ default: true }),
  kernelInitializer: initializerOption("glorotUniform"),
  biasInitializer: initializerOption("zeros"),
  kernelRegularizer: regularizerOption,
  biasRegularizer: regularizerOption,
  kernelConstraint: constraintOption,
  biasConstraint: constraintOption,
  seed: weightSeedOption,
  ...LAYER_OPTIONS,
} satisfies OptionTable<KernelOptions>;
