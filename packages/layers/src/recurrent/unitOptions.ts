import { boolean, integer, number, oneOf, type OptionTable, seededRandom } from "@seqloom/array";
import { ACTIVATION_NAMES, type ActivationName } from "../operations/activate.js";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { BASE_OPTIONS, type BaseOptions } from "../layer/layerOptions.js";
import "../initializers/Orthogonal.js"; // the default is found by its name
import { constraintOption, type Given, initializerOption, regularizerOption } from "../layer/partOptions.js";
import { type LayerSettings, readLayerOptions } from "../layer/readLayerOptions.js";
import { seedOption } from "../config/seedOption.js";

/** Options of a recurrent cell, and of a layer that has one. */
export interface UnitOptions {
  /** Size of the state and of the output. */
  units: number;
  /** Function on the state; default "tanh". */
  activation?: ActivationName;
  /** Whether a bias is added; default true. */
  useBias?: boolean;
  /** Initial values of the kernel; default `glorotUniform()`. */
  kernelInitializer?: Given<Initializer>;
  /** Initial values of the recurrent kernel; default `orthogonal()`. */
  recurrentInitializer?: Given<Initializer>;
  /** Initial values of the bias; default `zeros()`. */
  biasInitializer?: Given<Initializer>;
  /** Penalty on the kernel; default none. */
  kernelRegularizer?: Given<Regularizer> | null;
  /** Penalty on the recurrent kernel; default none. */
  recurrentRegularizer?: Given<Regularizer> | null;
  /** Penalty on the bias; default none. */
  biasRegularizer?: Given<Regularizer> | null;
  /** Bounds of the kernel; default none. */
  kernelConstraint?: Given<Constraint> | null;
  /** Bounds of the recurrent kernel; default none. */
  recurrentConstraint?: Given<Constraint> | null;
  /** Bounds of the bias; default none. */
  biasConstraint?: Given<Constraint> | null;
  /** Fraction of the inputs to drop in training; default 0. */
  dropout?: number;
  /** Fraction of the state to drop in training; default 0. */
  recurrentDropout?: number;
  /** Decides dropout and the default initializers; default: the next seed of `setRandomSeed`, or a random one. */
  seed?: number;
}

/** Options of a cell: one step of a recurrent layer. */
export interface CellOptions extends UnitOptions, BaseOptions {}

export const UNIT_OPTIONS = {
  units: integer({ min: 1, aliases: ["hiddenSize", "outputDim"] }),
  activation: oneOf(ACTIVATION_NAMES, { default: "tanh" }),
  useBias: boolean({ default: true }),
  kernelInitializer: initializerOption("glorotUniform"),
  recurrentInitializer: initializerOption("orthogonal"),
  biasInitializer: initializerOption("zeros"),
  kernelRegularizer: regularizerOption,
  recurrentRegularizer: regularizerOption,
  biasRegularizer: regularizerOption,
  kernelConstraint: constraintOption,
  recurrentConstraint: constraintOption,
  biasConstraint: constraintOption,
  dropout: number({ min: 0, max: 1, default: 0 }),
  recurrentDropout: number({ min: 0, max: 1, default: 0 }),
  seed: seedOption,
} satisfies OptionTable<UnitOptions>;

export const CELL_OPTIONS = { ...UNIT_OPTIONS, ...BASE_OPTIONS } satisfies OptionTable<CellOptions>;

/**
 * Reads the options of a cell, or of a layer that has one, and makes the objects that they stand for.
 *
 * @param table `CELL_OPTIONS`, or one with more
 * @throws ArgumentError that names the option, what is allowed and what was given
 */
export function readUnitOptions<Table extends typeof CELL_OPTIONS>(
  className: string,
  table: Table,
  given: UnitOptions,
): LayerSettings<Table> {
  return readLayerOptions(className, table, given, (seed, option) => cellSeeds(seed)[option]);
}

/** Seeds of the three that draw in a cell: two initializers, and the dropout masks. */
export function cellSeeds(seed: number | undefined): Readonly<Record<string, number>> {
  if (seed === undefined) return {};
  const random = seededRandom(seed);
  const next = () => random.integer(0, 2 ** 32);
  return { kernelInitializer: next(), recurrentInitializer: next(), dropout: next() };
}
