import type { Activation } from "./activations.js";
import type { FloatArray } from "./recurrentTypes.js";

/** An activation of a product: one of each number, or the softmax of the units (filters) of a row. */
export type ProductActivation = Activation | "softmax";

/**
 * A layer that is one product of its input with its weights, bias and activation included, on plain typed arrays.
 *
 * @typeParam Call input and weights; `backward` gets the same call again, so that only the output has to be saved in between
 * @typeParam Gradients result of `backward`
 */
export interface ProductOperation<Call, Gradients, A extends FloatArray = Float32Array> {
  forward(call: Call): A;
  /** Gets the gradient of the loss by the result of `forward`, in its shape. */
  backward(call: Call, outputGradient: A, options?: ProductBackwardOptions<A>): Gradients;
}

export interface ProductBackwardOptions<A extends FloatArray = Float32Array> {
  /** Compute the gradient by the input; default true. The first layer of a model does without it. */
  readonly wantInput?: boolean;
  /** Compute the gradients by kernel and bias; default true. A frozen layer does without them. */
  readonly wantKernel?: boolean;
  /** Result of `forward`, which the slope of the activation is worked out from; not needed without an activation. */
  readonly output?: A;
}

/**
 * A product in WebAssembly, which can write its largest result where the caller wants it. Arrays from `Kernels.reserve` are used
 * where they lie; denormal numbers in them may become 0. Others are copied.
 */
export interface FusedProductOperation<Call, Gradients> extends ProductOperation<Call, Gradients> {
  /** The result is a new array, or `target`. */
  forward(call: Call, target?: Float32Array): Float32Array;
  /** The gradient by the input (of an Embedding: by its table) is a new array, or `target`. */
  backward(
    call: Call,
    outputGradient: Float32Array,
    options?: ProductBackwardOptions<Float32Array>,
    target?: Float32Array,
  ): Gradients;
}

/** Gradient of the loss by all arrays of a call, in their shapes. */
export interface ProductGradients<A extends FloatArray = Float32Array> {
  /** Absent with `wantInput: false`. */
  readonly input?: A;
  /** Summed over the batch (and the steps), as is the next one. Absent with `wantKernel: false`. */
  readonly kernel?: A;
  /** Absent with `wantKernel: false`, and if the call had no bias. */
  readonly bias?: A;
}

/** One pass of a Dense layer. */
export interface DenseCall<A extends FloatArray = Float32Array> {
  /** Rows of the input: the batch, or for [batch, steps, features] batch * steps. */
  readonly batch: number;
  readonly features: number;
  readonly units: number;
  /** Shape [batch, features]. */
  readonly input: A;
  /** Shape [features, units]. */
  readonly kernel: A;
  /** Shape [units]. Left out: no bias. */
  readonly bias?: A;
  /** Default "linear". */
  readonly activation?: ProductActivation;
}

/** One pass of a Conv1D layer. */
export interface Conv1dCall<A extends FloatArray = Float32Array> {
  readonly batch: number;
  /** Time steps of the input. */
  readonly steps: number;
  /** Numbers at each step of the input. */
  readonly channels: number;
  /** Numbers at each step of the output. */
  readonly filters: number;
  /** Steps that one step of the output sees. */
  readonly kernelSize: number;
  /** Shape [batch, steps, channels]. */
  readonly input: A;
  /** Shape [kernelSize, channels / groups, filters]. */
  readonly kernel: A;
  /** Shape [filters]. Left out: no bias. */
  readonly bias?: A;
  /** Default "linear". */
  readonly activation?: ProductActivation;
  /** Steps of the input between two steps of the output; default 1. */
  readonly strides?: number;
  /**
   * "valid" (default): only where the whole kernel lies inside; "same": ceil(steps / strides) steps, zeros on both
   * sides; "causal": zeros before the first step, so that no output sees a later step than its own.
   */
  readonly padding?: "valid" | "same" | "causal";
  /** Steps of the input between two taps of the kernel; default 1. */
  readonly dilationRate?: number;
  /** Parts that channels and filters are cut into, each filter seeing the channels of its part; default 1. */
  readonly groups?: number;
}

/** One pass of an Embedding layer. */
export interface EmbeddingCall<A extends FloatArray = Float32Array> {
  /** Rows of the table: ids are from 0 to inputDim - 1. */
  readonly inputDim: number;
  /** Numbers of one row. */
  readonly outputDim: number;
  /** Any number of ids; the output has a row for each. */
  readonly ids: Int32Array;
  /** The table, shape [inputDim, outputDim]. */
  readonly embeddings: A;
}

/** The gradient of the loss by the table, in its shape: rows of equal ids added up. */
export interface EmbeddingGradients<A extends FloatArray = Float32Array> {
  readonly embeddings: A;
}
