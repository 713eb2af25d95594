/**
 * Some samples of one pooling call, the work of one thread, with the addresses of its arrays (0 = not there).
 *
 * The fields are written from TypeScript; the build copies their order into src/binaries/layout.ts. All are 32 bit wide.
 */
@unmanaged
export class PoolingSlice {
  samples: usize;
  steps: usize;
  channels: usize;
  /** Steps of a window, from one window to the next, and of padding before the first. */
  poolSize: usize;
  strides: usize;
  left: usize;
  /** Windows of a sample. */
  windows: usize;

  /** [samples, steps, channels] */
  input: usize;
  /** [samples, steps], a byte each: 1 where the step is there. */
  mask: usize;
  /** [samples, windows, channels] */
  output: usize;
  /** [samples, windows, channels]: the step that each maximum comes from, int32. */
  places: usize;

  /** [samples, windows, channels] */
  outputGradient: usize;
  /** [samples, steps, channels] */
  inputGradient: usize;
}
