import { FLOAT, VECTOR } from "./simd";

/**
 * A step of Adam, in place, on `count` weights (a multiple of 4); `rate` is the corrected one of the step:
 *
 *     m += share1 (g - m)          v += share2 (g² - v)
 *     w -= rate m / (sqrt(v) + epsilon)
 */
export function adam(
  weights: usize,
  first: usize,
  second: usize,
  gradient: usize,
  count: usize,
  rate: f32,
  share1: f32,
  share2: f32,
  epsilon: f32,
): void {
  const bytes = count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    let m = v128.load(first + at);
    let v = v128.load(second + at);
    m = f32x4.add(m, f32x4.mul(f32x4.splat(share1), f32x4.sub(g, m)));
    v = f32x4.add(v, f32x4.mul(f32x4.splat(share2), f32x4.sub(f32x4.mul(g, g), v)));
    v128.store(first + at, m);
    v128.store(second + at, v);
    const step = f32x4.div(f32x4.mul(f32x4.splat(rate), m), f32x4.add(f32x4.sqrt(v), f32x4.splat(epsilon)));
    v128.store(weights + at, f32x4.sub(v128.load(weights + at), step));
  }
}

/**
 * A step of RMSprop, in place, on `count` weights (a multiple of 4):
 *
 *     mean = rho mean + (1 - rho) g²
 *     moment = momentum moment + rate g / sqrt(mean + epsilon)
 *     w -= moment
 */
export function rmsprop(
  weights: usize,
  mean: usize,
  moment: usize,
  gradient: usize,
  count: usize,
  rate: f32,
  rho: f32,
  momentum: f32,
  epsilon: f32,
): void {
  const bytes = count * FLOAT;
  const share = f32x4.splat(1 - rho);
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    const decayed = f32x4.mul(f32x4.splat(rho), v128.load(mean + at));
    const square = f32x4.add(decayed, f32x4.mul(share, f32x4.mul(g, g)));
    const root = f32x4.sqrt(f32x4.add(square, f32x4.splat(epsilon)));
    const step = f32x4.add(
      f32x4.mul(f32x4.splat(momentum), v128.load(moment + at)),
      f32x4.div(f32x4.mul(f32x4.splat(rate), g), root),
    );
    v128.store(mean + at, square);
    v128.store(moment + at, step);
    v128.store(weights + at, f32x4.sub(v128.load(weights + at), step));
  }
}
