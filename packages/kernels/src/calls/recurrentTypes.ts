import type { Activation } from "./activations.js";

/** The numbers of one pass: float32 for WebAssembly, float64 for the reference loops. */
export type FloatArray = Float32Array | Float64Array;

/** Sizes of a recurrent call. */
export interface RecurrentSizes {
  /** Sequences in the batch. */
  readonly batch: number;
  /** Time steps of each sequence. */
  readonly steps: number;
  /** Numbers at each step of the input. */
  readonly features: number;
  /** Numbers in the state, which are also those of one output. */
  readonly units: number;
}

/**
 * Sequences to run through a cell: the part of a recurrent call that a layer decides.
 *
 * @typeParam A Float32Array, Float64Array or a tensor
 * @typeParam Mask Uint8Array or a tensor
 */
export interface RecurrentSequences<A, Mask = Uint8Array> {
  /** Shape [batch, steps, features]. */
  readonly input: A;
  /** The states before the first step, each [batch, units]: h, or h and c for LSTM. Left out: zeros. */
  readonly initialStates?: readonly A[];
  /**
   * Shape [batch, steps], 1 = a valid step, 0 = a masked one: it keeps the states and repeats the previous output, which
   * is zeros before the first valid step even with an initial state. Left out: every step is valid.
   */
  readonly mask?: Mask;
  /** A masked step gives zeros instead (Bidirectional with `returnSequences`); it keeps the states. Default false. */
  readonly zeroOutputForMask?: boolean;
  /** Give the outputs of all steps, [batch, steps, units], not only the last one, [batch, units]. Default false. */
  readonly returnSequences?: boolean;
  /** Read the steps from last to first; the outputs of all steps come in that order, as in Keras. Default false. */
  readonly goBackwards?: boolean;
  /** Give the states after the last step; default true. */
  readonly wantStates?: boolean;
}

/**
 * One pass of a recurrent layer over whole sequences. Arrays are flat, last axis fastest; arrays and tensors are never
 * changed. `gates` is 1 for SimpleRNN, 4 for LSTM (in the order i f c o) and 3 for GRU (in the order z r h), as in Keras.
 *
 * @typeParam A Float32Array for WebAssembly, Float64Array for the reference loops, a tensor in a layer
 * @typeParam Mask Uint8Array or a tensor
 * @typeParam Name names of activations
 */
export interface RecurrentCall<A = Float32Array, Mask = Uint8Array, Name extends string = Activation>
  extends RecurrentSizes, RecurrentSequences<A, Mask> {
  /** Weights of the input, shape [features, gates * units]. */
  readonly kernel: A;
  /** Weights of the previous output, shape [units, gates * units]. */
  readonly recurrentKernel: A;
  /** Shape [gates * units]; GRU with `resetAfter`: [2, 3 * units], input bias and recurrent bias. Left out: no bias. */
  readonly bias?: A;
  /**
   * Multipliers of the input before its kernel, the same at every step: 0 where it is dropped, else 1 / (1 - rate). Shape [1, batch, features] for all gates together or [gates, batch, features].
   */
  readonly inputDropout?: A;
  /**
   * Multipliers of the previous h before the recurrent kernel, the same at every step, shape [1, batch, units] or
   * [gates, batch, units]. The h that GRU mixes with its candidate stays whole, and so does the c of LSTM.
   */
  readonly recurrentDropout?: A;
  /** Default "tanh". */
  readonly activation?: Name;
  /** Of the gates, default "sigmoid"; SimpleRNN has none. */
  readonly recurrentActivation?: Name;
  /** GRU: the reset gate acts after the recurrent product (true, the default) or on h before it (false). */
  readonly resetAfter?: boolean;
  /** Keep what `backward` needs (the default); false is for inference, and gives no handle. */
  readonly keepState?: boolean;
}

/** Results of a forward pass. */
export interface RecurrentOutputs<A = Float32Array> {
  /** Shape [batch, units], or [batch, steps, units] with `returnSequences`. */
  readonly output: A;
  /** The states after the last step, each [batch, units]: h, or h and c for LSTM; none with `wantStates: false`. */
  readonly states: readonly A[];
}

/** Results of a forward pass, with the handle for its backward pass. */
export interface RecurrentResult<H, A = Float32Array> extends RecurrentOutputs<A> {
  /** For the one `backward` that may follow; absent with `keepState: false`. */
  readonly handle?: H;
}

/** Values that a forward pass has saved for its backward pass, which frees them. Where none follows, `dispose` does. */
export interface RecurrentHandle {
  /** Whether the backward pass has run, or `dispose`. */
  readonly freed: boolean;
  /** Gives the memory back. A second call does nothing. */
  dispose(): void;
}

/** Gradient of the loss by the results of a forward pass. */
export interface OutputGradients<A = Float32Array> {
  /** By `output`, and of its shape. */
  readonly output: A;
  /** By each of `states`, each [batch, units]; undefined or left out: zeros. */
  readonly states?: readonly (A | undefined)[];
  /** Compute the gradient by the input; default true. The first layer of a model does without it. */
  readonly wantInput?: boolean;
  /** Give the gradients by the initial states; default true. */
  readonly wantInitialStates?: boolean;
}

/** Gradient of the loss by all arrays of a call, in their shapes. */
export interface RecurrentGradients<A = Float32Array> {
  /** Shape [batch, steps, features]; absent with `wantInput: false`. */
  readonly input?: A;
  /** Shape [features, gates * units], summed over the batch and the steps, as are the next two. */
  readonly kernel: A;
  /** Shape [units, gates * units]. */
  readonly recurrentKernel: A;
  /** Shape of the bias; absent if the call had none. */
  readonly bias?: A;
  /**
   * By the states before the first step, each [batch, units], also where the call left them out; none with
   * `wantInitialStates: false`.
   */
  readonly initialStates: readonly A[];
}

/**
 * A recurrent layer on plain typed arrays, forward and backward over whole sequences.
 *
 * @typeParam H handle of a forward pass, for its one backward pass
 * @typeParam A Float32Array or Float64Array
 */
export interface RecurrentOperation<H, A extends FloatArray = Float32Array> {
  /** Runs all steps of all sequences. */
  forward(call: RecurrentCall<A>): RecurrentResult<H, A>;
  /** Backpropagation through time, from the last step to the first. */
  backward(handle: H, gradients: OutputGradients<A>): RecurrentGradients<A>;
}

/** Arrays that a forward pass in WebAssembly fills, in place of new ones, each of the size of its result. */
export interface RecurrentTargets {
  readonly output?: Float32Array;
  readonly states?: readonly Float32Array[];
}

/** Arrays that a backward pass in WebAssembly fills, in place of new ones, each of the size of its gradient. */
export interface GradientTargets {
  readonly input?: Float32Array | undefined;
  readonly kernel?: Float32Array | undefined;
  readonly recurrentKernel?: Float32Array | undefined;
  readonly bias?: Float32Array | undefined;
}

/** A recurrent layer in WebAssembly, which can write where the caller wants its results. */
export interface FusedRecurrentOperation<H> extends RecurrentOperation<H> {
  forward(call: RecurrentCall, targets?: RecurrentTargets): RecurrentResult<H>;
  backward(handle: H, gradients: OutputGradients, targets?: GradientTargets): RecurrentGradients;
}
