import { boolean, custom, integer, number, type OptionTable } from "@seqloom/array";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { seedOption } from "../config/seedOption.js";
import { LAYER_OPTIONS, type LayerOptions } from "../layer/layerOptions.js";
import { constraintOption, type Given, initializerOption, regularizerOption } from "../layer/partOptions.js";

export interface MultiHeadAttentionOptions extends LayerOptions {
  /** Number of heads. */
  numHeads: number;
  /** Size of query and keys in a head. */
  keyDim: number;
  /** Size of the values in a head; null: that of the keys; default null. */
  valueDim?: number | null;
  /** Fraction of the scores to drop in training; default 0. */
  dropout?: number;
  /** Whether biases are added; default true. */
  useBias?: boolean;
  /** Whether a gate, a sigmoid of the query, is put on the heads; default false. */
  useGate?: boolean;
  /** Sizes of the output behind the steps. One or a list; null: those of the query. Default null. */
  outputShape?: number | number[] | null;
  /** Axes along which places look at each other. One or a list; null: all but the batch and the features. Default null. */
  attentionAxes?: number | number[] | null;
  /** Steps to each side that a step sees, itself included. Null: all. Default null. */
  slidingWindow?: number | null;
  /** Initial values of the kernels; default `glorotUniform()`. */
  kernelInitializer?: Given<Initializer>;
  /** Initial values of the biases; default `zeros()`. */
  biasInitializer?: Given<Initializer>;
  /** Penalty on the kernels; default none. */
  kernelRegularizer?: Given<Regularizer> | null;
  /** Penalty on the biases; default none. */
  biasRegularizer?: Given<Regularizer> | null;
  /** Bounds of the kernels; default none. */
  kernelConstraint?: Given<Constraint> | null;
  /** Bounds of the biases; default none. */
  biasConstraint?: Given<Constraint> | null;
  /** Decides dropout and the default initializers. Default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

const sizeOrNull = (value: unknown): boolean => value === null || isSize(value);

export const MULTI_HEAD_OPTIONS = {
  numHeads: integer({ min: 1 }),
  keyDim: integer({ min: 1 }),
  valueDim: custom<number | null>("an integer of 1 or more, or null", sizeOrNull, { default: null }),
  dropout: number({ min: 0, max: 1, default: 0 }),
  useBias: boolean({ default: true }),
  useGate: boolean({ default: false }),
  outputShape: custom<number | number[] | null>("an integer of 1 or more, a list of such, or null", isOutputShape, {
    default: null,
  }),
  attentionAxes: custom<number | number[] | null>("an axis, a list of axes, or null", isAxes, { default: null }),
  slidingWindow: custom<number | null>("an integer of 1 or more, or null", sizeOrNull, { default: null }),
  kernelInitializer: initializerOption("glorotUniform"),
  biasInitializer: initializerOption("zeros"),
  kernelRegularizer: regularizerOption,
  biasRegularizer: regularizerOption,
  kernelConstraint: constraintOption,
  biasConstraint: constraintOption,
  seed: seedOption,
  ...LAYER_OPTIONS,
} satisfies OptionTable<MultiHeadAttentionOptions>;

function isSize(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 1;
}

function isAxes(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(Number.isSafeInteger);
  return value === null || Number.isSafeInteger(value);
}

function isOutputShape(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isSize);
  return sizeOrNull(value);
}
