import { boolean, custom, integer, number, oneOf, readOptions, seededRandom } from "@seqloom/array";
import type { Option, OptionTable } from "@seqloom/array";
import { ACTIVATION_NAMES } from "./activate.js";
import type { ActivationName } from "./activate.js";
import { GlorotUniform } from "./GlorotUniform.js";
import { constraintKind, initializerKind, regularizerKind } from "./kerasClass.js";
import type { ClassConfig, Constraint, Initializer, KerasKind, Regularizer } from "./kerasClass.js";
import { LAYER_OPTIONS } from "./layerOptions.js";
import type { LayerOptions } from "./layerOptions.js";
import { Orthogonal } from "./Orthogonal.js";
import { seedOption } from "./seedOption.js";
import { Zeros } from "./Zeros.js";

/** An object, its name in Keras, or its config. */
type Given<T> = T | string | ClassConfig;

/** Options that all recurrent layers have. */
export interface RecurrentOptions extends LayerOptions {
  /** Size of the state and of the output. */
  units: number;
  /** Function on the state; default "tanh". */
  activation?: ActivationName;
  /** Whether a bias is added; default true. */
  useBias?: boolean;
  /** Fills the kernel; default `glorotUniform()`. */
  kernelInitializer?: Given<Initializer>;
  /** Fills the recurrent kernel; default `orthogonal()`. */
  recurrentInitializer?: Given<Initializer>;
  /** Fills the bias; default `zeros()`. */
  biasInitializer?: Given<Initializer>;
  /** Penalty on the kernel; default none. */
  kernelRegularizer?: Given<Regularizer> | null;
  /** Penalty on the recurrent kernel; default none. */
  recurrentRegularizer?: Given<Regularizer> | null;
  /** Penalty on the bias; default none. */
  biasRegularizer?: Given<Regularizer> | null;
  /** Penalty on the outputs; default none. */
  activityRegularizer?: Given<Regularizer> | null;
  /** Bounds of the kernel; default none. */
  kernelConstraint?: Given<Constraint> | null;
  /** Bounds of the recurrent kernel; default none. */
  recurrentConstraint?: Given<Constraint> | null;
  /** Bounds of the bias; default none. */
  biasConstraint?: Given<Constraint> | null;
  /** Fraction of the inputs to drop in training, from 0 to 1; default 0. */
  dropout?: number;
  /** Fraction of the state to drop in training, from 0 to 1; default 0. */
  recurrentDropout?: number;
  /** Whether to give the outputs of all steps instead of the last one; default false. */
  returnSequences?: boolean;
  /** Whether to give the last state as well; default false. */
  returnState?: boolean;
  /** Whether to go from the last step to the first; the outputs come in that order. Default false. */
  goBackwards?: boolean;
  /** Whether the state of a batch is where the next batch begins; default false. */
  stateful?: boolean;
  /** Taken as Keras takes it, and without effect: there is no graph here to unroll. Default false. */
  unroll?: boolean;
  /** Whether a padding step puts out zeros instead of the output before it; default false. */
  zeroOutputForMask?: boolean;
  /** Decides dropout, and the initializers that are left to their default; default: a fresh one. */
  seed?: number;
}

export const RECURRENT_OPTIONS = {
  units: integer({ min: 1, meaning: "size of the state and of the output" }),
  activation: oneOf(ACTIVATION_NAMES, { default: "tanh", meaning: "function on the state" }),
  useBias: boolean({ default: true, meaning: "whether a bias is added" }),
  kernelInitializer: part(initializerKind, "glorotUniform", "fills the kernel"),
  recurrentInitializer: part(initializerKind, "orthogonal", "fills the recurrent kernel"),
  biasInitializer: part(initializerKind, "zeros", "fills the bias"),
  kernelRegularizer: partOrNone(regularizerKind, "penalty on the kernel"),
  recurrentRegularizer: partOrNone(regularizerKind, "penalty on the recurrent kernel"),
  biasRegularizer: partOrNone(regularizerKind, "penalty on the bias"),
  activityRegularizer: partOrNone(regularizerKind, "penalty on the outputs"),
  kernelConstraint: partOrNone(constraintKind, "bounds of the kernel"),
  recurrentConstraint: partOrNone(constraintKind, "bounds of the recurrent kernel"),
  biasConstraint: partOrNone(constraintKind, "bounds of the bias"),
  dropout: number({ min: 0, max: 1, default: 0, meaning: "fraction of the inputs to drop in training" }),
  recurrentDropout: number({ min: 0, max: 1, default: 0, meaning: "fraction of the state to drop in training" }),
  returnSequences: boolean({ default: false, meaning: "give the outputs of all steps instead of the last one" }),
  returnState: boolean({ default: false, meaning: "give the last state as well" }),
  goBackwards: boolean({ default: false, meaning: "go from the last step to the first; the outputs in that order" }),
  stateful: boolean({ default: false, meaning: "begin a batch with the state that the batch before ended with" }),
  unroll: boolean({ default: false, meaning: "taken as Keras takes it, without effect here" }),
  zeroOutputForMask: boolean({
    default: false,
    meaning: "give zeros for a padding step instead of the output before it",
  }),
  seed: seedOption("decides dropout and the initializers left to their default"),
  ...LAYER_OPTIONS,
} satisfies OptionTable<RecurrentOptions>;

/** The options of a recurrent layer after reading, with objects where names or configs stood. */
export type RecurrentSettings = ReturnType<typeof readRecurrentOptions>;

/**
 * Reads the options of a recurrent layer.
 *
 * @throws ArgumentError that names the option, what is allowed and what was given
 */
export function readRecurrentOptions(className: string, given: RecurrentOptions) {
  const read = readOptions(className, RECURRENT_OPTIONS, given);
  const { seed } = read;
  // One seed, three streams: two weights and the dropout masks.
  const random = seed === undefined ? undefined : seededRandom(seed);
  const [kernelSeed, recurrentSeed, dropoutSeed] = [0, 1, 2].map(() => random?.integer(0, 2 ** 32));
  return {
    ...read,
    dropoutSeed,
    kernelInitializer:
      given.kernelInitializer === undefined
        ? new GlorotUniform({ seed: kernelSeed })
        : initializerKind.make(read.kernelInitializer),
    recurrentInitializer:
      given.recurrentInitializer === undefined
        ? new Orthogonal({ seed: recurrentSeed })
        : initializerKind.make(read.recurrentInitializer),
    biasInitializer: given.biasInitializer === undefined ? new Zeros() : initializerKind.make(read.biasInitializer),
    kernelRegularizer: made(regularizerKind, read.kernelRegularizer),
    recurrentRegularizer: made(regularizerKind, read.recurrentRegularizer),
    biasRegularizer: made(regularizerKind, read.biasRegularizer),
    activityRegularizer: made(regularizerKind, read.activityRegularizer),
    kernelConstraint: made(constraintKind, read.kernelConstraint),
    recurrentConstraint: made(constraintKind, read.recurrentConstraint),
    biasConstraint: made(constraintKind, read.biasConstraint),
  };
}

function part<T>(kind: KerasKind<T>, fallback: string, meaning: string): Option<Given<T>> {
  return custom<Given<T>>(kind.allowed, kind.accepts, { default: fallback, meaning });
}

function partOrNone<T>(kind: KerasKind<T>, meaning: string): Option<Given<T> | null> {
  return custom<Given<T> | null>(`${kind.allowed}, or null`, (value) => value === null || kind.accepts(value), {
    default: null,
    meaning,
  });
}

function made<T>(kind: KerasKind<T>, given: Given<T> | null): T | null {
  return given === null ? null : kind.make(given);
}
