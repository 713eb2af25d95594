import type { optimizerSettings } from "../binaries/layout.js";

/** Rules of optimizers, one file of assembly/optimizers/ for each. */
export type OptimizerRule = keyof typeof optimizerSettings;

/** A rule with the numbers of its formula, those that depend on the step among them. */
export type OptimizerFormula = {
  readonly [Rule in OptimizerRule]: {
    readonly rule: Rule;
    readonly settings: Readonly<Record<keyof (typeof optimizerSettings)[Rule], number>>;
  };
}[OptimizerRule];

/** A step of an optimizer on all of its weights. */
export interface OptimizerCall {
  readonly formula: OptimizerFormula;
  readonly weights: readonly OptimizerWeight[];
  /** Largest absolute value of each number of a gradient. Left out: any. */
  readonly clipvalue?: number | undefined;
  /** Largest norm of the gradient of each weight by itself. Left out: any. */
  readonly clipnorm?: number | undefined;
  /** Largest norm of all gradients together. Left out: any. */
  readonly globalClipnorm?: number | undefined;
  /**
   * Batches whose gradients are averaged: those in the accumulators, which begin anew, and this one. 0: this one is added to the
   * accumulators, and no weight moves. Default 1.
   */
  readonly batches?: number;
  /** Share of the moving averages that stays; default 0. */
  readonly emaMomentum?: number;
  /** Whether the moving averages take the place of the weights; default false. */
  readonly overwrites?: boolean;
}

/** A weight of an optimizer. Its arrays are looked up when memory is taken, which may move those in a `TensorHeap`. */
export interface OptimizerWeight {
  /** Length of all of its arrays. */
  readonly size: number;
  /** Gives the gradient, which is not changed. Left out: the weight does not move. */
  readonly gradient?: (() => Float32Array) | undefined;
  /** Share of the weight that is taken off first: the weight decay times the learning rate. Default 0. */
  readonly decay?: number;
  /** The weight, and what is kept for it. */
  readonly arrays: readonly OptimizerArray[];
}

/** A weight, a slot of its rule (first, second or third), its moving average, or the sum of gradients of earlier batches. */
export type OptimizerArrayName = "weight" | "first" | "second" | "third" | "average" | "accumulator";

/** Numbers that a step reads, and changes in place. */
export interface OptimizerArray {
  readonly name: OptimizerArrayName;
  values(): Float32Array;
}
