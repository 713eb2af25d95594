import { FLOAT } from "./simd";

/** The cells by number; the build copies the numbers into src/binaries/layout.ts. */
export const SIMPLE_RNN: usize = 0;
export const LSTM: usize = 1;
export const GRU_RESET_AFTER: usize = 2;
export const GRU_RESET_BEFORE: usize = 3;

/**
 * Some rows of the batch of one call, the work of one thread, with the addresses of its arrays.
 *
 * The fields are written from TypeScript; the build copies their order into src/binaries/layout.ts. All are 32 bit
 * wide: numbers, or addresses (0 = not there). Arrays of the caller are for the rows of this slice, as the caller
 * has them; our own arrays have `width` columns for each gate: units, filled up with zeros to a multiple of 4.
 */
@unmanaged
export class RecurrentSlice {
  cell: usize;
  rows: usize;
  steps: usize;
  features: usize;
  units: usize;
  /** units rounded up to a multiple of 4. */
  width: usize;
  /** Gates in the kernels: 1, LSTM 4 (i f c o), GRU 3 (z r h). */
  gates: usize;
  /** Vectors of `width` that each row and step saves in gateValues: 0, LSTM 4 (i f c o), GRU 4 (z r h, and `gru.ts`). */
  slots: usize;
  activation: usize;
  recurrentActivation: usize;
  /** 1: step s reads the input at steps - 1 - s. */
  goBackwards: usize;
  returnSequences: usize;
  /** 1: masked steps give zeros; 0: the output before. */
  zeroOutputForMask: usize;
  /** 1: the states of all steps are saved for the backward pass; 0: only those of one chunk. */
  keepState: usize;
  /** Steps whose inputs are multiplied with the kernel in one product. */
  chunk: usize;

  /** [rows, steps, features] */
  input: usize;
  /** [rows, steps] bytes, or 0 */
  mask: usize;
  /** Multipliers [1 or gates, batch, features], or 0; the number of such sets, and the bytes from set to set. */
  inputDropout: usize;
  inputDropoutCount: usize;
  inputDropoutStride: usize;
  /** Multipliers [1 or gates, batch, width], or 0. */
  recurrentDropout: usize;
  recurrentDropoutCount: usize;
  recurrentDropoutStride: usize;
  /** [rows, units] or 0: states before the first step. */
  initialHidden: usize;
  initialCell: usize;
  /** [rows, units]: states after the last step. */
  finalHidden: usize;
  finalCell: usize;
  /** [rows, steps, units] or [rows, units] */
  output: usize;

  /** [features, gates * units] and [units, gates * units], as the caller has them. */
  kernel: usize;
  recurrentKernel: usize;
  /** [gates * units] or 0; GRU with reset after: [2, gates * units] */
  bias: usize;
  /** Both kernels packed for the forward products, or transposed and packed for the backward ones. */
  packedKernel: usize;
  packedRecurrentKernel: usize;
  /** [gates * width], and GRU with reset after [width]: the bias of h U of the candidate. */
  packedBias: usize;
  candidateBias: usize;

  /** States before step s at place s: [steps + 1, rows, width]; without keepState [chunk + 1, rows, width]. */
  hiddenStates: usize;
  cellStates: usize;
  /** Gates after their activation: [steps or chunk, rows, slots * width]. */
  gateValues: usize;

  /** As output. */
  outputGradient: usize;
  /** [rows, units] or 0 */
  finalHiddenGradient: usize;
  finalCellGradient: usize;
  initialHiddenGradient: usize;
  initialCellGradient: usize;
  /** [rows, steps, features] or 0 where it is not wanted */
  inputGradient: usize;
  /** Sums over this slice: [features, gates * width], [units, gates * width], [gates * width], [width]. */
  kernelGradient: usize;
  recurrentKernelGradient: usize;
  biasGradient: usize;
  candidateBiasGradient: usize;

  /** Scratch. Inputs (or their gradients) of a chunk, time before batch: [chunk, rows, features up to 4]. */
  inputChunk: usize;
  /** [chunk, rows, width]: states times their dropout. */
  hiddenChunk: usize;
  /** Gradients of the gates before their activation: [chunk, rows, slots (SimpleRNN: 1) * width]. */
  gateGradients: usize;
  /** A packed block of gateGradients: [BLOCK_ROWS, gates * width]. */
  packedBlock: usize;
  /** Gradients of the states: [rows, width]. */
  hiddenGradient: usize;
  cellGradient: usize;
  /** [rows, width]: gradients of masked rows while a step runs. */
  heldHidden: usize;
  heldCell: usize;
  /** [rows, width]: gradients of outputs that masked steps repeated. */
  repeatedGradient: usize;
  /** [rows, width] */
  product: usize;
  /** Zeros, as many as the widest row needs. */
  zeros: usize;
  /** A float32: gradients of states below it become 0. */
  gradientLimit: usize;

  /** Floats of one state of all rows. */
  @inline get stateSize(): usize {
    return this.rows * this.width;
  }

  /** Bytes of one gate of a row. */
  @inline get gateBytes(): usize {
    return this.width * FLOAT;
  }

  /** Bytes of all slots of a row. */
  @inline get slotBytes(): usize {
    return this.slots * this.width * FLOAT;
  }

  /** The hidden state before the step at `place`. */
  @inline hidden(place: usize): usize {
    return this.hiddenStates + place * this.rows * this.gateBytes;
  }

  /** The cell state of an LSTM before the step at `place`. */
  @inline carried(place: usize): usize {
    return this.cellStates + place * this.rows * this.gateBytes;
  }

  /** The gates of the step at `place`. */
  @inline gatesAt(place: usize): usize {
    return this.gateValues + place * this.rows * this.slotBytes;
  }

  /** Bytes of a row of gateGradients. */
  @inline get gradientBytes(): usize {
    return max<usize>(this.slots, 1) * this.width * FLOAT;
  }

  /** Time of the input that a step reads: from the end with goBackwards. */
  @inline timeOf(step: usize): usize {
    return this.goBackwards ? this.steps - 1 - step : step;
  }

  /** Whether the row is masked at the step. */
  @inline isMasked(row: usize, step: usize): bool {
    return load<u8>(this.mask + row * this.steps + this.timeOf(step)) == 0;
  }
}
