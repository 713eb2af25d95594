import { boolean, integer, number, oneOf, seededRandom } from "@seqloom/array";
import type { OptionTable } from "@seqloom/array";
import { ACTIVATION_NAMES } from "../operations/activate.js";
import type { ActivationName } from "../operations/activate.js";
import { GlorotUniform } from "../initializers/GlorotUniform.js";
import type { Constraint, Initializer, Regularizer } from "../config/kerasClass.js";
import { LAYER_OPTIONS } from "../layer/layerOptions.js";
import type { LayerOptions } from "../layer/layerOptions.js";
import { Orthogonal } from "../initializers/Orthogonal.js";
import { constraintOption, initializerOption, regularizerOption } from "../layer/partOptions.js";
import type { Given } from "../layer/partOptions.js";
import { readLayerOptions } from "../layer/readLayerOptions.js";
import type { LayerSettings } from "../layer/readLayerOptions.js";
import { seedOption } from "../config/seedOption.js";

/** What is computed in a step: options of a recurrent cell, and of a layer that has one. */
export interface UnitOptions {
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
  /** Decides dropout, and the initializers that are left to their default; default: a fresh one. */
  seed?: number;
}

/** Options of a cell: one step of a recurrent layer. */
export interface CellOptions extends UnitOptions, LayerOptions {}

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

export const CELL_OPTIONS = { ...UNIT_OPTIONS, ...LAYER_OPTIONS } satisfies OptionTable<CellOptions>;

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
  const settings = readLayerOptions(className, table, given);
  const { kernel, recurrent } = seedsOf((settings as LayerSettings<typeof CELL_OPTIONS>).seed);
  return {
    ...settings,
    ...(given.kernelInitializer === undefined && { kernelInitializer: new GlorotUniform({ seed: kernel }) }),
    ...(given.recurrentInitializer === undefined && { recurrentInitializer: new Orthogonal({ seed: recurrent }) }),
  };
}

/** One seed, three streams: two weights and the dropout masks. */
export function seedsOf(seed: number | undefined): Partial<Record<"kernel" | "recurrent" | "dropout", number>> {
  if (seed === undefined) return {};
  const random = seededRandom(seed);
  const [kernel, recurrent, dropout] = [0, 1, 2].map(() => random.integer(0, 2 ** 32));
  return { kernel, recurrent, dropout };
}
