/** Bytes of one float32. */
export const FLOAT: usize = 4;

/** Bytes of one vector of four float32. */
export const VECTOR: usize = 16;

/** a * b + c, in one instruction (and with one rounding) where the build may use relaxed SIMD. */
// @ts-ignore: decorator
@inline
export function multiplyAdd(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return v128.relaxed_madd<f32>(a, b, c);
  return f32x4.add(c, f32x4.mul(a, b));
}

/**
 * Values whose size is below 1e-25 become 0; NaN stays. They change no result, but below
 * 1e-38 they are denormal numbers, with which processors calculate 10 to 40 times slower.
 */
// @ts-ignore: decorator
@inline
export function flush(values: v128): v128 {
  return v128.andnot(values, f32x4.lt(f32x4.abs(values), f32x4.splat(1e-25)));
}
