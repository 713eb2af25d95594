import { gruBackward, gruWeightGradients, gruStep } from "./gru";
import { gruResetBeforeBackward, gruResetBeforeWeightGradients, gruResetBeforeStep } from "./gruResetBefore";
import { addInputGradient, projectInput } from "./inputs";
import { lstmBackward, lstmWeightGradients, lstmStep } from "./lstm";
import { holdMaskedGradients, keepMaskedStates, releaseMaskedGradients } from "./masks";
import { addOutputGradient, writeOutput } from "./outputs";
import { GRU_RESET_AFTER, LSTM, RecurrentSlice, SIMPLE_RNN } from "./RecurrentSlice";
import { simpleRnnBackward, simpleRnnWeightGradients, simpleRnnStep } from "./simpleRnn";
import { FLOAT } from "./simd";
import { copy, flushAll, largest, resizeRows, zero } from "./vectors";

/**
 * A whole sequence forward. The inputs of a chunk of steps are multiplied with the kernel in one product; then the
 * chunk runs step by step.
 */
export function forwardThroughTime(slice: RecurrentSlice): void {
  loadStates(slice, slice.hidden(0), slice.initialHidden);
  if (slice.cellStates) loadStates(slice, slice.carried(0), slice.initialCell);
  let count: usize = 0;
  let end: usize = 0; // place of the last state
  for (let first: usize = 0; first < slice.steps; first += count) {
    if (!slice.keepState) rewind(slice, end);
    const place = slice.keepState ? first : 0;
    count = min(slice.chunk, slice.steps - first);
    end = place + count;
    projectInput(slice, first, count, place);
    for (let i: usize = 0; i < count; i++) {
      step(slice, place + i);
      if (slice.mask) keepMaskedStates(slice, first + i, place + i);
      writeOutput(slice, first + i, slice.hidden(place + i + 1));
    }
  }
  resizeRows(slice.finalHidden, slice.hidden(end), slice.rows, slice.width, slice.units);
  if (slice.cellStates) resizeRows(slice.finalCell, slice.carried(end), slice.rows, slice.width, slice.units);
}

/**
 * The whole sequence backward: from the gradients of the outputs and of the last states to those of the kernels, the
 * biases, the inputs and the initial states. Chunk by chunk from the end: the steps first, then the products of all
 * gate gradients of the chunk.
 *
 * A step at which no gradient is left (all were flushed to 0) is left out. When only the last step has a gradient, it
 * fades on its way back, and the first steps of a long sequence cost next to nothing.
 */
export function backwardThroughTime(slice: RecurrentSlice): void {
  loadStates(slice, slice.hiddenGradient, slice.finalHiddenGradient);
  if (slice.cellStates) loadStates(slice, slice.cellGradient, slice.finalCellGradient);
  if (slice.mask) zero(slice.repeatedGradient, slice.stateSize);
  slice.gradientLimit = reinterpret<u32>(gradientLimit(slice)) as usize;
  const bytes = slice.rows * slice.gradientBytes;
  let end = slice.steps;
  while (end > 0) {
    const count = min(slice.chunk, end);
    const first = end - count;
    let lowest = end; // no gradient reached the steps of the chunk before this one
    for (let at = end; at > first; at--) {
      const gradients = slice.gateGradients + (at - 1 - first) * bytes;
      if (backwardAt(slice, at - 1, gradients)) lowest = at - 1;
      else zero(gradients, bytes / FLOAT);
    }
    if (lowest < end) addWeightGradients(slice, lowest, end - lowest, slice.gateGradients + (lowest - first) * bytes);
    addInputGradient(slice, first, lowest, end);
    end = first;
  }
  storeGradients(slice);
}

/**
 * Size below which a gradient counts as 0: where it comes from the last step alone, 1e-12 of the largest one that came in
 * (the sum over the steps has 7 digits), and never less than 1e-25, before numbers become denormal.
 */
function gradientLimit(slice: RecurrentSlice): f32 {
  const least: f32 = 1e-25;
  if (slice.returnSequences) return least;
  const count = slice.rows * slice.units;
  let size = largest(slice.outputGradient, count);
  if (slice.finalHiddenGradient) size = max(size, largest(slice.finalHiddenGradient, count));
  if (slice.finalCellGradient) size = max(size, largest(slice.finalCellGradient, count));
  return max(least, size * <f32>1e-12);
}

/** One step backward; false when no gradient was left. */
function backwardAt(slice: RecurrentSlice, at: usize, gradients: usize): bool {
  addOutputGradient(slice, at);
  const limit = reinterpret<f32>(slice.gradientLimit as u32);
  let left = flushAll(slice.hiddenGradient, slice.stateSize, limit);
  if (slice.cellStates) left = flushAll(slice.cellGradient, slice.stateSize, limit) || left;
  if (!left) return false;
  if (slice.mask) holdMaskedGradients(slice, at);
  stepBackward(slice, at, gradients);
  if (slice.mask) releaseMaskedGradients(slice, at);
  return true;
}

function step(slice: RecurrentSlice, place: usize): void {
  if (slice.cell == SIMPLE_RNN) simpleRnnStep(slice, place);
  else if (slice.cell == LSTM) lstmStep(slice, place);
  else if (slice.cell == GRU_RESET_AFTER) gruStep(slice, place);
  else gruResetBeforeStep(slice, place);
}

function stepBackward(slice: RecurrentSlice, place: usize, gradients: usize): void {
  if (slice.cell == SIMPLE_RNN) simpleRnnBackward(slice, place, gradients);
  else if (slice.cell == LSTM) lstmBackward(slice, place, gradients);
  else if (slice.cell == GRU_RESET_AFTER) gruBackward(slice, place, gradients);
  else gruResetBeforeBackward(slice, place, gradients);
}

function addWeightGradients(slice: RecurrentSlice, first: usize, count: usize, gradients: usize): void {
  if (slice.cell == SIMPLE_RNN) simpleRnnWeightGradients(slice, first, count, gradients);
  else if (slice.cell == LSTM) lstmWeightGradients(slice, first, count, gradients);
  else if (slice.cell == GRU_RESET_AFTER) gruWeightGradients(slice, first, count, gradients);
  else gruResetBeforeWeightGradients(slice, first, count, gradients);
}

/** [rows, units] of the caller, or zeros, into [rows, width]. */
function loadStates(slice: RecurrentSlice, target: usize, source: usize): void {
  if (source) resizeRows(target, source, slice.rows, slice.units, slice.width);
  else zero(target, slice.stateSize);
}

/** Without keepState: the states after a chunk are those before the next one. */
function rewind(slice: RecurrentSlice, end: usize): void {
  if (end == 0) return;
  copy(slice.hidden(0), slice.hidden(end), slice.stateSize);
  if (slice.cellStates) copy(slice.carried(0), slice.carried(end), slice.stateSize);
}

function storeGradients(slice: RecurrentSlice): void {
  resizeRows(slice.initialHiddenGradient, slice.hiddenGradient, slice.rows, slice.width, slice.units);
  if (!slice.cellStates) return;
  resizeRows(slice.initialCellGradient, slice.cellGradient, slice.rows, slice.width, slice.units);
}
