/** Some rows of one layer normalization, the work of one thread. The build copies the order of the fields to src/binaries/layout.ts. */
@unmanaged
export class NormalizationSlice {
  rows: usize;
  width: usize;
  epsilon: f32;
  /** Each [rows, width]. */
  input: usize;
  output: usize;
  /** [width]; 0: all 1, all 0. */
  gamma: usize;
  beta: usize;
  /** [rows, width] */
  outputGradient: usize;
  /** [rows, width], or 0 where it is not wanted. */
  inputGradient: usize;
  /** Sums over this slice, each [width]; 0: not wanted. */
  gammaGradient: usize;
  betaGradient: usize;
}
