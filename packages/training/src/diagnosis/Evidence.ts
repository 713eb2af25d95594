import type { TypedArray } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { CompiledLoss } from "../compile/compiledModel.js";
import type { LossWatch } from "./LossWatch.js";

type Layer = LayersModel["layers"][number];

/** Rows of an input, of targets, or of weights of samples. */
export interface NamedRows {
  /** Name by which the user knows them: "x", "y for price". */
  readonly name: string;
  readonly values: TypedArray;
  readonly shape: readonly number[];
  /** Whether they are numbers of words, which an Embedding takes. */
  readonly areWords?: boolean;
}

/** Output of the model for the batch. */
export interface Prediction extends NamedRows {
  /** Whether a mask leaves out some of it. */
  readonly areMasked: boolean;
}

/** Output of a layer for the batch. */
export interface LayerOutput {
  readonly layer: Layer;
  readonly values: Float32Array;
  readonly shape: readonly number[];
  /** 1 for each step that counts; undefined where all do. */
  readonly mask: Float32Array | undefined;
}

/** A weight with its values before the step. */
export interface WeightValues {
  /** Path without the name of a Sequential: "dense/kernel". */
  readonly path: string;
  readonly values: Float32Array;
}

/** First gradient after the loss began to grow. */
export interface LargeGradient {
  readonly path: string;
  /** Euclidean length. */
  readonly length: number;
  /** Its step: "batch 3 of epoch 1". */
  readonly place: string;
}

/** All that the checks look at, once a training is under suspicion. */
export interface Evidence {
  readonly model: LayersModel;
  readonly losses: readonly CompiledLoss[];
  /** Inputs: all rows where they lie in arrays, else those of the batch. */
  readonly x: readonly NamedRows[];
  /** Targets, as many rows as the inputs. */
  readonly y: readonly NamedRows[];
  /** Rows of which the predictions are. */
  readonly batch: {
    readonly x: readonly NamedRows[];
    readonly y: readonly NamedRows[];
    readonly weights: readonly NamedRows[];
  };
  /** Outputs of all layers for the batch, in the order of their calls; empty where the model cannot be run. */
  readonly layers: readonly LayerOutput[];
  /** Outputs of the model for the batch; empty as `layers`. */
  readonly predictions: readonly Prediction[];
  /** Trained weights before the step; empty where they are not known. */
  readonly weights: readonly WeightValues[];
  /** Undefined where the optimizer has none. */
  readonly learningRate: number | undefined;
  readonly course: LossWatch;
  readonly gradient: LargeGradient | undefined;
}

/** Finds a cause: a clause that goes on behind "the loss does not fall, since", and sentences with the remedy. */
export type Check = (evidence: Evidence) => string | undefined;
