/**
 * A step of an optimizer: numbers that all of its slices share.
 *
 * The fields are written from TypeScript, as are those of a slice; the build copies their order into src/binaries/layout.ts. All are
 * 32 bit wide.
 */
@unmanaged
export class OptimizerStep {
  /** One of the numbers in rules.ts. */
  rule: i32;
  /** Address of the settings of the rule. */
  settings: usize;
  /** Largest absolute value of a gradient's numbers, or its largest norm; 0: none. */
  clipvalue: f32;
  clipnorm: f32;
  /** 1: the norm is that of all gradients together. */
  isGlobal: i32;
  /** Batches whose gradients are averaged; 0: this one is added to the accumulators, and no weight moves. */
  batches: f32;
  /** Share of the moving averages that stays. */
  emaMomentum: f32;
  /** 1: the averages take the place of the weights. */
  overwrites: i32;
}

/** Some numbers of one weight, with the addresses of what goes with them (0 = not there). */
@unmanaged
export class OptimizerSlice {
  /** Numbers, a multiple of 4; the last ones may be padding, whose gradient is 0. */
  count: usize;
  /** 1 in the first slice of a weight. */
  isFirst: i32;
  /** Without a gradient the weight does not move. */
  gradient: usize;
  /** Place for the gradient where it is clipped or averaged; it may be that of the gradient itself. */
  scratch: usize;
  weight: usize;
  /** Slots of the rule, in the order of src/optimizers/ and of its formula. */
  first: usize;
  second: usize;
  third: usize;
  /** Moving average of the weight. */
  average: usize;
  /** Sum of the gradients of earlier batches. */
  accumulator: usize;
  /** Share of the weight that is taken off first: the weight decay times the rate. */
  decay: f32;
  /** Norm of the slice's gradient, and the factor that the clipping makes of the norm; written by clipping.ts. */
  norm: f32;
  scale: f32;
}
