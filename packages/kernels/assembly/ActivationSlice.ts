/** Some rows of an activation by itself, the work of one thread. The build copies the order of the fields to src/binaries/layout.ts. */
@unmanaged
export class ActivationSlice {
  /** A number of activations.ts, or SOFTMAX. */
  activation: usize;
  rows: usize;
  width: usize;
  /** Each [rows, width]. */
  input: usize;
  output: usize;
  outputGradient: usize;
  inputGradient: usize;
}
