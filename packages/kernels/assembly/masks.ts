import { RecurrentSlice } from "./RecurrentSlice";
import { add, copy, zero } from "./vectors";

/** After a step: masked rows go on with the states they had before. */
export function keepMaskedStates(slice: RecurrentSlice, step: usize, place: usize): void {
  const bytes = slice.gateBytes;
  for (let row: usize = 0; row < slice.rows; row++) {
    if (!slice.isMasked(row, step)) continue;
    const at = row * bytes;
    copy(slice.hidden(place + 1) + at, slice.hidden(place) + at, slice.width);
    if (slice.cellStates) copy(slice.carried(place + 1) + at, slice.carried(place) + at, slice.width);
  }
}

/**
 * Before the backward step: the state gradients of masked rows are set aside, so that the step sees zeros there and
 * gives their gates no gradient.
 */
export function holdMaskedGradients(slice: RecurrentSlice, step: usize): void {
  const bytes = slice.gateBytes;
  for (let row: usize = 0; row < slice.rows; row++) {
    if (!slice.isMasked(row, step)) continue;
    const at = row * bytes;
    hold(slice.heldHidden + at, slice.hiddenGradient + at, slice.width);
    if (slice.cellStates) hold(slice.heldCell + at, slice.cellGradient + at, slice.width);
  }
}

/** After the backward step: masked rows get back the gradients that were set aside, since their states did not change. */
export function releaseMaskedGradients(slice: RecurrentSlice, step: usize): void {
  const bytes = slice.gateBytes;
  for (let row: usize = 0; row < slice.rows; row++) {
    if (!slice.isMasked(row, step)) continue;
    const at = row * bytes;
    copy(slice.hiddenGradient + at, slice.heldHidden + at, slice.width);
    if (slice.cellStates) copy(slice.cellGradient + at, slice.heldCell + at, slice.width);
  }
}

function hold(target: usize, gradient: usize, count: usize): void {
  copy(target, gradient, count);
  zero(gradient, count);
}

/**
 * Output of a step of a masked sequence: the new state where the row is valid; elsewhere the output before, which is
 * zeros before the first valid step even when there was an initial state, or always zeros with zeroOutputForMask.
 */
export function writeMaskedOutput(slice: RecurrentSlice, step: usize, hidden: usize): void {
  const units = slice.units;
  const rowBytes = (slice.returnSequences ? slice.steps : 1) * units * 4;
  const before = units * 4; // in a sequence the output before lies here, otherwise it is the output itself
  let output = slice.output + (slice.returnSequences ? step * before : 0);
  for (let row: usize = 0; row < slice.rows; row++) {
    if (!slice.isMasked(row, step)) copy(output, hidden, units);
    else if (slice.zeroOutputForMask || step == 0) zero(output, units);
    else if (slice.returnSequences) copy(output, output - before, units);
    output += rowBytes;
    hidden += slice.gateBytes;
  }
}

/**
 * Gradient of the output of a step, backwards: that of a masked row belongs to the output it repeated and is added
 * up until the valid step that made it; with zeroOutputForMask it is dropped.
 */
export function addMaskedOutputGradient(slice: RecurrentSlice, step: usize, gradient: usize): void {
  const rowBytes = (slice.returnSequences ? slice.steps : 1) * slice.units * 4;
  const bytes = slice.gateBytes;
  for (let row: usize = 0; row < slice.rows; row++) {
    const repeated = slice.repeatedGradient + row * bytes;
    if (!slice.isMasked(row, step)) {
      const target = slice.hiddenGradient + row * bytes;
      if (gradient) add(target, gradient, slice.units);
      add(target, repeated, slice.width);
      zero(repeated, slice.width);
    } else if (gradient && !slice.zeroOutputForMask) {
      add(repeated, gradient, slice.units);
    }
    gradient += gradient ? rowBytes : 0;
  }
}
