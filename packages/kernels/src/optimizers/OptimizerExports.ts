/** Exports of the module of the optimizers (assembly/optimizers/index.ts). Arguments are addresses and counts. */
export interface OptimizerExports {
  /** A step on all weights of all slices, in place. */
  optimizerStep(step: number, first: number, count: number): void;
  /** The same in parts, where not all slices are there at once: the norms of some gradients, */
  takeNorms(step: number, first: number, count: number): void;
  /** the factors that clipping makes of the norms of all slices, */
  takeScales(step: number, first: number, count: number): void;
  /** and the step on the weights of some slices. */
  moveSlices(step: number, first: number, count: number): void;
}
