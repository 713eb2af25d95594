/**
 * Some samples of one Conv1D call, the work of one thread, with the addresses of its arrays. A Dense layer is a Conv1D
 * with one tap over one long sample, cut into runs of rows.
 *
 * The fields are written from TypeScript; the build copies their order into src/binaries/layout.ts. All are 32 bit
 * wide: numbers, or addresses (0 = not there). `filters` and `channels` are those of one group; `filterWidth` and
 * `channelWidth` are the same filled up with zeros to a multiple of 4.
 */
@unmanaged
export class ProductSlice {
  samples: usize;
  groups: usize;
  channels: usize;
  channelWidth: usize;
  filters: usize;
  filterWidth: usize;
  kernelSize: usize;
  strides: usize;
  dilation: usize;
  /** Steps of the input, of the zeros before them, and of both with the zeros behind them. */
  steps: usize;
  left: usize;
  paddedSteps: usize;
  outputSteps: usize;
  /** Applied to the sums: a number of activations.ts, or SOFTMAX. */
  activation: usize;

  /** [samples, paddedSteps, groups * channels] */
  input: usize;
  /** [kernelSize, channels, groups * filters], as the caller has it. */
  kernel: usize;
  /** [kernelSize * channels, groups * filterWidth] */
  paddedKernel: usize;
  /** The kernel packed for the forward products, or transposed and packed for the backward ones. */
  packedKernel: usize;
  /** [groups * filterWidth], zeros without a bias. */
  bias: usize;
  /** [samples, outputSteps, groups * filters], after the activation; for the backward pass without one 0. */
  output: usize;

  /** By the output; not changed. */
  outputGradient: usize;
  /** [samples, steps, groups * channels], or 0 where it is not wanted */
  inputGradient: usize;
  /** Sums over this slice: [kernelSize * channels, groups * filterWidth] and [groups * filterWidth]; 0: not wanted. */
  kernelGradient: usize;
  biasGradient: usize;

  /** Scratch: [outputSteps, groups * filterWidth], in the backward pass with kernelSize - 1 rows of zeros on both sides, */
  paddedOutput: usize;
  /** [outputSteps, groups * filters], */
  gradientRows: usize;
  /** [paddedSteps, groups * channelWidth], */
  paddedInput: usize;
  /** [BLOCK_ROWS, filterWidth]. */
  packedBlock: usize;
  /** [channelWidth] zeros */
  zeros: usize;

  /**
   * Conv1D backward of gradients that are mostly zeros (sparse.ts): lists of those that are not, 0 where they are not made;
   * the kernel, laid out for them; and the sums of its gradient, [filterWidth, kernelSize * channels].
   */
  entries: usize;
  turnedKernel: usize;
  turnedSums: usize;
}
