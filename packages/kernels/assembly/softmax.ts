import { FLOAT, VECTOR } from "./simd";

/**
 * exp x = 2ⁿ exp r, r = x - n ln 2 in -0.35 to 0.35, by a polynomial of degree 6. Its relative error is at most 2e-7.
 * Below -87.3, where float32 has denormal numbers, it is 0; above 88.7 infinite. NaN stays NaN.
 */
// @ts-ignore: decorator
@inline
export function exp(value: v128): v128 {
  const x = f32x4.pmax(f32x4.pmin(value, f32x4.splat(88.7)), f32x4.splat(-87.3));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.add(r, f32x4.mul(n, f32x4.splat(2.1219444e-4)));
  let p = f32x4.add(f32x4.splat(1.3981999507e-3), f32x4.mul(r, f32x4.splat(1.98756915e-4)));
  p = f32x4.add(f32x4.splat(8.3334519073e-3), f32x4.mul(r, p));
  p = f32x4.add(f32x4.splat(4.1665795894e-2), f32x4.mul(r, p));
  p = f32x4.add(f32x4.splat(1.6666665459e-1), f32x4.mul(r, p));
  p = f32x4.add(f32x4.splat(5.0000001201e-1), f32x4.mul(r, p));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(r, r), p), r), f32x4.splat(1));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  const result = f32x4.mul(p, power);
  const small = v128.andnot(result, f32x4.lt(value, f32x4.splat(-87.3)));
  return v128.bitselect(f32x4.splat(Infinity), small, f32x4.gt(value, f32x4.splat(88.7)));
}

/** exp(x) / Σ exp(x) of each row, in place. The largest is taken off first, so that no exp becomes infinite. */
export function softmax(values: usize, rows: usize, width: usize): void {
  for (let row: usize = 0; row < rows; row++) {
    const end = values + width * FLOAT;
    let largest = load<f32>(values);
    for (let at = values + FLOAT; at < end; at += FLOAT) largest = max<f32>(largest, load<f32>(at)); // NaN stays
    const shift = f32x4.splat(largest);
    let sums = f32x4.splat(0);
    let at = values;
    for (; at + VECTOR <= end; at += VECTOR) {
      const power = exp(f32x4.sub(v128.load(at), shift));
      sums = f32x4.add(sums, power);
      v128.store(at, power);
    }
    let sum = sumOf(sums);
    for (; at < end; at += FLOAT) {
      const power = f32x4.extract_lane(exp(f32x4.splat(load<f32>(at) - largest)), 0);
      sum += power;
      store<f32>(at, power);
    }
    const factor = (1 as f32) / sum;
    for (at = values; at < end; at += FLOAT) store<f32>(at, load<f32>(at) * factor);
    values = end;
  }
}

/** dx = y (dy - Σ dy y) of each row, where values below 1e-25 become 0. */
export function softmaxGradient(target: usize, dy: usize, y: usize, rows: usize, width: usize): void {
  const bytes = width * FLOAT;
  for (let row: usize = 0; row < rows; row++) {
    let sum: f32 = 0;
    for (let at: usize = 0; at < bytes; at += FLOAT) sum += load<f32>(dy + at) * load<f32>(y + at);
    for (let at: usize = 0; at < bytes; at += FLOAT) {
      const value = load<f32>(y + at) * (load<f32>(dy + at) - sum);
      store<f32>(target + at, Mathf.abs(value) < 1e-25 ? 0 : value);
    }
    target += bytes;
    dy += bytes;
    y += bytes;
  }
}

/** The sum of the four values of a vector. */
// @ts-ignore: decorator
@inline
export function sumOf(values: v128): f32 {
  return (
    f32x4.extract_lane(values, 0) +
    f32x4.extract_lane(values, 1) +
    (f32x4.extract_lane(values, 2) + f32x4.extract_lane(values, 3))
  );
}
