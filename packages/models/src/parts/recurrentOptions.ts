import { boolean, number, oneOf, type OptionTable } from "@seqloom/array";
import { modelSeed } from "./modelSeed.js";
import { type Cell, CELLS, type RecurrentPlan } from "./recurrentLayers.js";
import { type Units, unitsOf, unitsOption } from "./unitsOption.js";

/** Options that the models with recurrent layers have in common. */
export interface RecurrentModelOptions {
  /** Kind of the recurrent layers; default "lstm". */
  cell?: Cell;
  /** Size of the state of the recurrent layer, or of each of several on top of each other; default 32. */
  units?: Units;
  /** Whether each layer reads in both directions; default false. */
  bidirectional?: boolean;
  /** Whether the layers read from the last step to the first; default false. */
  goBackwards?: boolean;
  /** Share of each layer's outputs that training drops, by a Dropout layer; default 0. */
  rate?: number;
  /** Share of each layer's inputs that training drops; default 0. */
  dropout?: number;
  /** Share of the states that training drops from step to step; default 0. */
  recurrentDropout?: number;
  /** Decides all initial weights and dropout masks; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const share = () => number({ min: 0, max: 0.99, default: 0 });

export const RECURRENT_MODEL_OPTIONS = {
  cell: oneOf(CELLS, { default: "lstm" }),
  units: unitsOption(32),
  bidirectional: boolean({ default: false }),
  goBackwards: boolean({ default: false }),
  rate: share(),
  dropout: share(),
  recurrentDropout: share(),
  seed: modelSeed,
} satisfies OptionTable<RecurrentModelOptions>;

/** The plan of the layers, by options that were read. */
export function planOf({ units, ...plan }: Required<Omit<RecurrentModelOptions, "seed">>): RecurrentPlan {
  const { cell, bidirectional, goBackwards, rate, dropout, recurrentDropout } = plan;
  return { cell, bidirectional, goBackwards, rate, dropout, recurrentDropout, units: unitsOf(units) };
}
