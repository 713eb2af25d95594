import { addMaskedOutputGradient, writeMaskedOutput } from "./masks";
import { RecurrentSlice } from "./RecurrentSlice";
import { FLOAT } from "./simd";
import { add, copy } from "./vectors";

/** Writes the state after a step to the caller's output: at every step, or at the last one. */
export function writeOutput(slice: RecurrentSlice, step: usize, hidden: usize): void {
  if (slice.mask) {
    writeMaskedOutput(slice, step, hidden);
    return;
  }
  if (!slice.returnSequences && step + 1 < slice.steps) return;
  const units = slice.units;
  const rowBytes = (slice.returnSequences ? slice.steps : 1) * units * FLOAT;
  let output = slice.output + (slice.returnSequences ? step * units * FLOAT : 0);
  for (let row: usize = 0; row < slice.rows; row++) {
    copy(output, hidden, units);
    output += rowBytes;
    hidden += slice.gateBytes;
  }
}

/** dh += the gradient of the output of a step. */
export function addOutputGradient(slice: RecurrentSlice, step: usize): void {
  const units = slice.units;
  const given: bool = slice.returnSequences != 0 || step + 1 == slice.steps;
  let gradient = slice.outputGradient + (slice.returnSequences ? step * units * FLOAT : 0);
  if (slice.mask) {
    addMaskedOutputGradient(slice, step, given ? gradient : 0);
    return;
  }
  if (!given) return;
  const rowBytes = (slice.returnSequences ? slice.steps : 1) * units * FLOAT;
  let target = slice.hiddenGradient;
  for (let row: usize = 0; row < slice.rows; row++) {
    add(target, gradient, units);
    gradient += rowBytes;
    target += slice.gateBytes;
  }
}
