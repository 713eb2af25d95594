import { ArgumentError } from "@seqloom/array";
import {
  bidirectional,
  conv1d,
  dense,
  flatten,
  globalMaxPooling1d,
  gru,
  lstm,
  maxPooling1d,
  sequential,
  type Sequential,
} from "@seqloom/layers";
import type { layers } from "@tensorflow/tfjs-layers";

/** Sizes of a model's input and of its layers. */
export interface Sizes {
  /** Time steps in a window. */
  readonly steps: number;
  /** Measurements in a time step. */
  readonly features: number;
  /** Kind of the recurrent layers. */
  readonly cell: "gru" | "lstm";
  /** Sizes of the states of the recurrent layers, from the first to the last. */
  readonly units: readonly number[];
  /** Sizes of the Dense layers in front of the last one, which has one unit. */
  readonly denseUnits: readonly number[];
}

/** A validation MAE, standardized, and the epochs of training within which it was the lowest. */
interface Reached {
  readonly valMae: number;
  readonly epochs: number;
}

/** A model of the slides, and how they train it. */
export interface Recipe {
  /** Layers in front of the Dense ones. */
  readonly layers: (sizes: Sizes) => layers.Layer[];
  /** Units of the recurrent layers on the slide; empty where there is none. */
  readonly units: readonly number[];
  /** Units of the Dense layers in front of the last one, on the slide. */
  readonly denseUnits: readonly number[];
  /** Epochs of 500 batches where none are asked for. */
  readonly epochs: number;
  /** Epochs of the slide; those of reversed are the book's. */
  readonly slideEpochs: number;
  /** Whether the slide has a row every half hour, of five days, and not every hour of ten days. */
  readonly isHalfHourly?: boolean;
  /** The slide's validation MAE; undefined where it shows curves alone. */
  readonly onSlide: number | undefined;
  /** The best validation MAE of Keras 3.15.1 on the hourly rows, seed 1. */
  readonly ofKeras: Reached | undefined;
}

/** The recurrent layer of a name, with options that GRU and LSTM share. */
const cells = { gru, lstm };

/** The models of the slides by the name of `--model`. */
export const recipes = {
  gru: {
    layers: ({ features, cell, units: [units] }) => [cells[cell]({ units: units!, inputShape: [null, features] })],
    units: [32],
    denseUnits: [],
    epochs: 20,
    slideEpochs: 20,
    onSlide: 0.265,
    ofKeras: { valMae: 0.26, epochs: 10 },
  },
  dense: {
    layers: ({ steps, features }) => [flatten({ inputShape: [steps, features] })],
    units: [],
    denseUnits: [32],
    epochs: 20,
    slideEpochs: 20,
    onSlide: undefined,
    ofKeras: { valMae: 0.3046, epochs: 10 },
  },
  "gru-dropout": {
    layers: ({ features, cell, units: [units] }) => [
      cells[cell]({ units: units!, dropout: 0.2, recurrentDropout: 0.2, inputShape: [null, features] }),
    ],
    units: [32],
    denseUnits: [],
    epochs: 20,
    slideEpochs: 40,
    onSlide: undefined,
    ofKeras: { valMae: 0.2628, epochs: 10 },
  },
  stacked: {
    layers: ({ features, cell, units: [first, second] }) => [
      cells[cell]({
        units: first!,
        dropout: 0.1,
        recurrentDropout: 0.5,
        returnSequences: true,
        inputShape: [null, features],
      }),
      cells[cell]({ units: second!, activation: "relu", dropout: 0.1, recurrentDropout: 0.5 }),
    ],
    units: [32, 64],
    denseUnits: [],
    epochs: 10,
    slideEpochs: 40,
    onSlide: undefined,
    ofKeras: undefined,
  },
  reversed: {
    layers: ({ features, cell, units: [units] }) => [
      cells[cell]({ units: units!, goBackwards: true, inputShape: [null, features] }),
    ],
    units: [32],
    denseUnits: [],
    epochs: 20,
    slideEpochs: 20,
    onSlide: undefined,
    ofKeras: undefined,
  },
  bidirectional: {
    layers: ({ features, cell, units: [units] }) => [
      bidirectional({ layer: cells[cell]({ units: units! }), inputShape: [null, features] }),
    ],
    units: [32],
    denseUnits: [],
    epochs: 10,
    slideEpochs: 40,
    onSlide: undefined,
    ofKeras: undefined,
  },
  conv1d: {
    layers: ({ features }) => [
      conv1d({ filters: 32, kernelSize: 5, activation: "relu", inputShape: [null, features] }),
      maxPooling1d({ poolSize: 3 }),
      conv1d({ filters: 32, kernelSize: 5, activation: "relu" }),
      maxPooling1d({ poolSize: 3 }),
      conv1d({ filters: 32, kernelSize: 5, activation: "relu" }),
      globalMaxPooling1d(),
    ],
    units: [],
    denseUnits: [],
    epochs: 20,
    slideEpochs: 20,
    onSlide: 0.47,
    ofKeras: { valMae: 0.4128, epochs: 10 },
  },
  "conv1d-gru": {
    layers: ({ features, cell, units: [units] }) => [
      conv1d({ filters: 32, kernelSize: 5, activation: "relu", inputShape: [null, features] }),
      maxPooling1d({ poolSize: 3 }),
      conv1d({ filters: 32, kernelSize: 5, activation: "relu" }),
      cells[cell]({ units: units!, dropout: 0.1, recurrentDropout: 0.5 }),
    ],
    units: [32],
    denseUnits: [],
    epochs: 20,
    slideEpochs: 20,
    isHalfHourly: true,
    onSlide: undefined,
    ofKeras: { valMae: 0.2865, epochs: 10 },
  },
} as const satisfies Record<string, Recipe>;

/** Name of a model that is trained. */
export type ModelName = keyof typeof recipes;

/** Names of the models, in the order of `--help`. */
export const names = Object.keys(recipes) as ModelName[];

/**
 * The recipe of a model; undefined for the baseline.
 *
 * @throws ArgumentError if the baseline, which has no weights, is to be saved
 */
export function recipeOf(name: ModelName | "naive", { saves }: { readonly saves: boolean }): Recipe | undefined {
  if (name !== "naive") return recipes[name];
  if (!saves) return undefined;
  throw new ArgumentError("jena-temperature", "--model", "one of the models that are trained, with --save", name);
}

/** The model of a name: its layers, the Dense ones behind them, and one unit for the temperature. */
export function build(name: ModelName, sizes: Sizes): Sequential {
  const hidden = sizes.denseUnits.map((units) => dense({ units, activation: "relu" }));
  return sequential({ layers: [...recipes[name].layers(sizes), ...hidden, dense({ units: 1 })] });
}
