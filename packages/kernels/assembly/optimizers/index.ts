// Exports of the module of the optimizers; a test compares them with src/optimizers/OptimizerExports.ts.
export { takeNorms, takeScales } from "./clipping";
export { optimizerStep, moveSlices } from "./optimizerStep";
