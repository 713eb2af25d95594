/**
 * Values that are too small for a normal float32 (below 1.18e-38) become 0, as TensorFlow has it; NaN stays. What an optimizer keeps
 * for a weight without gradients gets there after some hundred steps, and processors calculate much slower with such numbers.
 */
// @ts-ignore: decorator
@inline
export function normal(values: v128): v128 {
  return v128.andnot(values, f32x4.lt(f32x4.abs(values), f32x4.splat(f32.MIN_NORMAL_VALUE)));
}
