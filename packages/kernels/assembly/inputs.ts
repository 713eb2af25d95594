import { product } from "./matmul";
import { gatesOfPiece } from "./pieces";
import { RecurrentSlice, SIMPLE_RNN } from "./RecurrentSlice";
import { FLOAT } from "./simd";
import { add, copy, copyFlushed, multiply, zero } from "./vectors";

/** x W + b of `count` steps from `first` on: one product for each piece of the gates. Goes to the gates at `place`. */
export function projectInput(slice: RecurrentSlice, first: usize, count: usize, place: usize): void {
  const simple = slice.cell == SIMPLE_RNN;
  const target = simple ? slice.hidden(place + 1) : slice.gatesAt(place);
  const stride = simple ? slice.gateBytes : slice.slotBytes;
  let gates: usize = 0;
  for (let gate: usize = 0; gate < slice.gates; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    if (gate == 0 || slice.inputDropoutCount > 1) gatherInput(slice, first, count, gate);
    const column = gate * slice.gateBytes;
    product(
      count * slice.rows,
      gates * slice.width,
      slice.features,
      slice.inputChunk,
      slice.features * FLOAT,
      slice.packedKernel + column * slice.features,
      slice.packedBias + column,
      0,
      target + column,
      stride,
    );
  }
}

/** Copies the inputs of some steps to inputChunk, time before batch, each times its dropout for the gate. */
export function gatherInput(slice: RecurrentSlice, first: usize, count: usize, gate: usize): void {
  const features = slice.features;
  const bytes = features * FLOAT;
  let target = slice.inputChunk;
  for (let step = first; step < first + count; step++) {
    let source = slice.input + slice.timeOf(step) * bytes;
    let factors = inputDropoutOf(slice, gate);
    for (let row: usize = 0; row < slice.rows; row++) {
      copyFlushed(target, source, features, 1.1754944e-38); // no denormal numbers
      if (factors) multiply(target, factors, features);
      target += bytes;
      source += slice.steps * bytes;
      factors += factors ? bytes : 0;
    }
  }
}

/** dx = dg Wᵀ for the steps from `first` up to `end`, of which those before `lowest` got no gradient. */
export function addInputGradient(slice: RecurrentSlice, first: usize, lowest: usize, end: usize): void {
  if (!slice.inputGradient) return;
  zeroInputGradient(slice, first, lowest);
  if (lowest == end) return;
  const inputWidth = (slice.features + 3) & ~3;
  const inputBytes = inputWidth * FLOAT;
  const gradients = slice.gateGradients + (lowest - first) * slice.rows * slice.gradientBytes;
  const each = slice.inputDropoutCount > 1;
  let gates: usize = 0;
  for (let gate: usize = 0; gate < slice.gates; gate += gates) {
    gates = gatesOfPiece(slice, gate);
    const fresh = gate == 0 || each;
    product(
      (end - lowest) * slice.rows,
      inputWidth,
      gates * slice.width,
      gradients + gate * slice.gateBytes,
      slice.gradientBytes,
      slice.packedKernel + gate * slice.gateBytes * inputWidth,
      fresh ? slice.zeros : slice.inputChunk,
      fresh ? 0 : inputBytes,
      slice.inputChunk,
      inputBytes,
    );
    if (each || gate + gates == slice.gates)
      scatterInputGradient(slice, lowest, end, gate, each && gate > 0, inputBytes);
  }
}

/** Copies (or adds) the gradients in inputChunk to their place in the caller's order, times the dropout of the gate. */
function scatterInputGradient(
  slice: RecurrentSlice,
  first: usize,
  end: usize,
  gate: usize,
  adding: bool,
  stride: usize,
): void {
  const features = slice.features;
  const bytes = features * FLOAT;
  let source = slice.inputChunk;
  for (let step = first; step < end; step++) {
    let target = slice.inputGradient + slice.timeOf(step) * bytes;
    let factors = inputDropoutOf(slice, gate);
    for (let row: usize = 0; row < slice.rows; row++) {
      if (factors) {
        multiply(source, factors, features);
        factors += bytes;
      }
      if (adding) add(target, source, features);
      else copy(target, source, features);
      source += stride;
      target += slice.steps * bytes;
    }
  }
}

function zeroInputGradient(slice: RecurrentSlice, first: usize, end: usize): void {
  if (first == end) return;
  const bytes = slice.features * FLOAT;
  const time = slice.goBackwards ? slice.steps - end : first;
  for (let row: usize = 0; row < slice.rows; row++) {
    zero(slice.inputGradient + (row * slice.steps + time) * bytes, (end - first) * slice.features);
  }
}

/** The multipliers of the first row for a gate: one set for all gates, or one for each; 0 without dropout. */
// @ts-ignore: decorator
@inline
function inputDropoutOf(slice: RecurrentSlice, gate: usize): usize {
  if (!slice.inputDropout) return 0;
  return slice.inputDropout + (slice.inputDropoutCount > 1 ? gate * slice.inputDropoutStride : 0);
}
