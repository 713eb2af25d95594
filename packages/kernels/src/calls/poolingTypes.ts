import type { FloatArray } from "./recurrentTypes.js";

/** Sizes of a batch of sequences. */
export interface SequenceSizes {
  readonly batch: number;
  /** Time steps of the input. */
  readonly steps: number;
  /** Numbers at each step. */
  readonly channels: number;
}

/** One pass of a layer that makes one step of each window of steps. */
export interface PoolingCall<A extends FloatArray = Float32Array> extends SequenceSizes {
  /** Shape [batch, steps, channels]. */
  readonly input: A;
  /** Steps in a window. */
  readonly poolSize: number;
  /** Steps from one window to the next; default: poolSize. */
  readonly strides?: number;
  /** "valid" (default): all windows inside of the sequence; "same": ceil(steps / strides) of them, whose padding never counts. */
  readonly padding?: "valid" | "same";
}

/** One pass of a layer that makes one row of all steps. */
export interface GlobalPoolingCall<A extends FloatArray = Float32Array> extends SequenceSizes {
  /** Shape [batch, steps, channels]. */
  readonly input: A;
}

/** One pass of the mean over all steps. */
export interface GlobalAverageCall<A extends FloatArray = Float32Array> extends GlobalPoolingCall<A> {
  /** Shape [batch, steps], 1 where the step counts. Left out: all do. */
  readonly mask?: Uint8Array;
}

/** Result of a forward pass, which the backward one gets back. */
export interface PoolingResult<A extends FloatArray = Float32Array> {
  /** Shape [batch, windows, channels], or [batch, channels] of all steps. */
  readonly output: A;
  /** Of a maximum over windows: the step that it comes from, the first of equal ones; shape [batch, windows, channels]. */
  readonly places?: Int32Array;
}

/**
 * A pooling layer on plain typed arrays.
 *
 * @typeParam Call what `forward` gets
 * @typeParam Kept what `backward` needs of it
 */
export interface PoolingOperation<Call, Kept = Omit<Call, "input">, A extends FloatArray = Float32Array> {
  forward(call: Call): PoolingResult<A>;
  /**
   * The gradient of the loss by the input, from that by the output, in its shape.
   *
   * @param result of `forward`: of maxima over windows the places, of those over all steps the output, else nothing
   */
  backward(call: Kept, result: Partial<PoolingResult<A>>, outputGradient: A): A;
}

/** A pooling in WebAssembly, which can write its result where the caller wants it: into `target`. */
export interface FusedPoolingOperation<Call, Kept = Omit<Call, "input">> extends PoolingOperation<Call, Kept> {
  forward(call: Call, target?: Float32Array): PoolingResult;
  backward(
    call: Kept,
    result: Partial<PoolingResult>,
    outputGradient: Float32Array,
    target?: Float32Array,
  ): Float32Array;
}
