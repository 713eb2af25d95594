import type { FloatArray } from "./recurrentTypes.js";

/** One pass of a layer normalization over the last axis. */
export interface NormalizationCall<A extends FloatArray = Float32Array> {
  /** Rows that are normalized, each by itself: the batch, or batch * steps. */
  readonly rows: number;
  /** Numbers of a row. */
  readonly width: number;
  /** Added to the variance, 0 or more. */
  readonly epsilon: number;
  /** Shape [rows, width]. */
  readonly input: A;
  /** Factors, [width]. Left out: 1. */
  readonly gamma?: A;
  /** Summands, [width]. Left out: 0. */
  readonly beta?: A;
}

/** Gradient of the loss by all arrays of a call, in their shapes. */
export interface NormalizationGradients<A extends FloatArray = Float32Array> {
  /** Absent with `wantInput: false`. */
  readonly input?: A;
  /** Absent without gamma. */
  readonly gamma?: A;
  /** Absent without beta. */
  readonly beta?: A;
}

/** A layer normalization in WebAssembly; the largest result of a pass is a new array, or `target`. */
export interface FusedNormalizationOperation {
  forward(call: NormalizationCall, target?: Float32Array): Float32Array;
  backward(
    call: NormalizationCall,
    outputGradient: Float32Array,
    options?: { readonly wantInput?: boolean },
    target?: Float32Array,
  ): NormalizationGradients;
}
