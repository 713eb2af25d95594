/** The numbers of one pass: float32 for the kernels in WebAssembly, float64 for the reference loops. */
export type FloatArray = Float32Array | Float64Array;

/**
 * An activation, x being the pre-activation:
 *
 *     linear             x
 *     tanh               tanh(x)
 *     sigmoid            1 / (1 + exp(-x))
 *     relu               max(x, 0)
 *     hardSigmoid        x / 6 + 0.5, cut to 0 and 1        (Keras 3)
 *     hardSigmoidKeras2  0.2 x + 0.5, cut to 0 and 1        (Keras 2, and the `hardSigmoid` of TensorFlow.js)
 *
 * @see https://keras.io/api/layers/activations/
 */
export type Activation = "linear" | "tanh" | "sigmoid" | "relu" | "hardSigmoid" | "hardSigmoidKeras2";

/**
 * One pass of a recurrent layer over whole sequences. All arrays are flat, last axis fastest, and are never changed.
 * `gates` is 1 for SimpleRNN, 4 for LSTM (in the order i f c o) and 3 for GRU (in the order z r h), as in Keras.
 */
export interface RecurrentCall<A extends FloatArray = Float32Array> {
  /** Sequences in the batch. */
  readonly batch: number;
  /** Time steps of each sequence. */
  readonly steps: number;
  /** Numbers at each step of the input. */
  readonly features: number;
  /** Numbers in the state, which are also those of one output. */
  readonly units: number;
  /** Shape [batch, steps, features]. */
  readonly input: A;
  /** Weights of the input, shape [features, gates * units]. */
  readonly kernel: A;
  /** Weights of the previous output, shape [units, gates * units]. */
  readonly recurrentKernel: A;
  /** Shape [gates * units]; GRU with `resetAfter`: [2, 3 * units], input bias and recurrent bias. Left out: no bias. */
  readonly bias?: A;
  /** The states before the first step, each [batch, units]: h, or h and c for LSTM. Left out: zeros. */
  readonly initialStates?: readonly A[];
  /**
   * Shape [batch, steps], 1 = a valid step, 0 = a masked one: it keeps the states and repeats the previous output, which
   * is zeros before the first valid step even with an initial state. Left out: every step is valid.
   */
  readonly mask?: Uint8Array;
  /** A masked step puts zeros out instead (Bidirectional with `returnSequences`); it keeps the states. Default false. */
  readonly zeroOutputForMask?: boolean;
  /**
   * Multipliers of the input before its kernel, the same at every step: 0 where it is dropped, 1 / (1 - rate) where it
   * is kept. Shape [1, batch, features] for all gates together or [gates, batch, features].
   */
  readonly inputDropout?: A;
  /**
   * Multipliers of the previous h before the recurrent kernel, the same at every step, shape [1, batch, units] or
   * [gates, batch, units]. The h that GRU mixes with its candidate stays whole, and so does the c of LSTM.
   */
  readonly recurrentDropout?: A;
  /** Default "tanh". */
  readonly activation?: Activation;
  /** Of the gates, default "sigmoid"; SimpleRNN has none. */
  readonly recurrentActivation?: Activation;
  /** GRU: the reset gate acts after the recurrent product (true, the default) or on h before it (false). */
  readonly resetAfter?: boolean;
  /** Put out every step, [batch, steps, units], not only the last one, [batch, units]. Default false. */
  readonly returnSequences?: boolean;
  /** Read the steps from last to first; a sequence put out is in that reversed order, as in Keras. Default false. */
  readonly goBackwards?: boolean;
  /** Keep what `backward` needs (the default); false is for inference, and gives no handle. */
  readonly keepState?: boolean;
}

/** What a forward pass gives. */
export interface RecurrentResult<H, A extends FloatArray = Float32Array> {
  /** Shape [batch, units], or [batch, steps, units] with `returnSequences`. */
  readonly output: A;
  /** The states after the last step, each [batch, units]: h, or h and c for LSTM. */
  readonly states: readonly A[];
  /** For the one `backward` that may follow; absent with `keepState: false`. */
  readonly handle?: H;
}

/** What flows into a backward pass: the gradient of the loss by the results of the forward pass. */
export interface OutputGradients<A extends FloatArray = Float32Array> {
  /** By `output`, and of its shape. */
  readonly output: A;
  /** By each of `states`, each [batch, units]; undefined or left out: zeros. */
  readonly states?: readonly (A | undefined)[];
  /** Compute the gradient by the input; default true. The first layer of a model does without it. */
  readonly wantInput?: boolean;
}

/** The gradient of the loss by everything that the call was given, in the shapes of the call. */
export interface RecurrentGradients<A extends FloatArray = Float32Array> {
  /** Shape [batch, steps, features]; absent with `wantInput: false`. */
  readonly input?: A;
  /** Shape [features, gates * units], summed over the batch and the steps, as are the next two. */
  readonly kernel: A;
  /** Shape [units, gates * units]. */
  readonly recurrentKernel: A;
  /** Shape of the bias; absent if the call had none. */
  readonly bias?: A;
  /** By the states before the first step, each [batch, units], also where the call left them out. */
  readonly initialStates: readonly A[];
}

/**
 * A recurrent layer on plain typed arrays, forward and backward over whole sequences.
 *
 * @typeParam H what `backward` needs of the forward pass; used once
 * @typeParam A Float32Array or Float64Array
 */
export interface RecurrentKernel<H, A extends FloatArray = Float32Array> {
  /** Runs all steps of all sequences. */
  forward(call: RecurrentCall<A>): RecurrentResult<H, A>;
  /** Backpropagation through time, from the last step to the first. */
  backward(handle: H, gradients: OutputGradients<A>): RecurrentGradients<A>;
}

/** Arrays that the passes of a kernel in WebAssembly fill, in place of new ones, each of the size of its result. */
export interface RecurrentTargets {
  readonly output?: Float32Array;
  readonly states?: readonly Float32Array[];
}

/** Like `RecurrentTargets`, for the gradient by the input. */
export interface GradientTargets {
  readonly input?: Float32Array;
}

/** A recurrent layer in WebAssembly, which can write where the caller wants its results. */
export interface FusedRecurrentKernel<H> extends RecurrentKernel<H> {
  forward(call: RecurrentCall, targets?: RecurrentTargets): RecurrentResult<H>;
  backward(handle: H, gradients: OutputGradients, targets?: GradientTargets): RecurrentGradients;
}
