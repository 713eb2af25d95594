import { VECTOR } from "./simd";

/** The activations by number; the build copies the numbers into src/binaries/layout.ts. */
export const LINEAR: usize = 0;
export const TANH: usize = 1;
export const SIGMOID: usize = 2;
export const RELU: usize = 3;
export const HARD_SIGMOID: usize = 4;
export const HARD_SIGMOID_KERAS2: usize = 5;

/**
 * tanh x = x p(x²) / q(x²), a rational function fitted on |x| < 7.9, where tanh rounds to 1.
 * Its error is at most 3.3e-7, absolute and relative. NaN stays NaN.
 *
 * The limit is chosen so that the quotient becomes exactly 1 there, with roundings after each product and each sum:
 * the slope 1 - y² of a saturated unit is 0. A fused multiply-add would end at 1 - 2.4e-7.
 */
// @ts-ignore: decorator
@inline
function tanh(value: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(value, f32x4.splat(-7.90531110763549805)), f32x4.splat(7.90531110763549805));
  const square = f32x4.mul(x, x);
  let p = horner(square, f32x4.splat(-2.76076847742355e-16), f32x4.splat(2.00018790482477e-13));
  p = horner(square, p, f32x4.splat(-8.60467152213735e-11));
  p = horner(square, p, f32x4.splat(5.12229709037114e-8));
  p = horner(square, p, f32x4.splat(1.48572235717979e-5));
  p = horner(square, p, f32x4.splat(6.37261928875436e-4));
  p = horner(square, p, f32x4.splat(4.89352455891786e-3));
  let q = horner(square, f32x4.splat(1.19825839466702e-6), f32x4.splat(1.18534705686654e-4));
  q = horner(square, q, f32x4.splat(2.268434632439e-3));
  q = horner(square, q, f32x4.splat(4.89352518554385e-3));
  return f32x4.div(f32x4.mul(p, x), q);
}

/** x p + c, with two roundings in every build. */
// @ts-ignore: decorator
@inline
function horner(x: v128, p: v128, c: v128): v128 {
  return f32x4.add(c, f32x4.mul(x, p));
}

/** sigmoid x = 1/2 + 1/2 tanh(x / 2); its error is at most 2.3e-7. */
// @ts-ignore: decorator
@inline
function sigmoid(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return horner(tanh(f32x4.mul(x, half)), half, half);
}

/** The activation `kind` of four values. Where `kind` is a constant, only the code of that one is left. */
// @ts-ignore: decorator
@inline
export function activated(kind: usize, x: v128): v128 {
  if (kind == TANH) return tanh(x);
  if (kind == SIGMOID) return sigmoid(x);
  return otherActivated(kind, x);
}

function otherActivated(kind: usize, x: v128): v128 {
  const zero = f32x4.splat(0);
  if (kind == LINEAR) return x;
  if (kind == RELU) return f32x4.pmax(x, zero);
  const factor = f32x4.splat(kind == HARD_SIGMOID ? 1.0 / 6.0 : 0.2);
  const line = f32x4.add(f32x4.mul(x, factor), f32x4.splat(0.5));
  return f32x4.pmin(f32x4.pmax(line, zero), f32x4.splat(1));
}

/** The derivative of the activation `kind`, from its result y: 1 - y² for tanh, y (1 - y) for sigmoid, … */
// @ts-ignore: decorator
@inline
export function slope(kind: usize, y: v128): v128 {
  if (kind == TANH) return f32x4.sub(f32x4.splat(1), f32x4.mul(y, y));
  if (kind == SIGMOID) return f32x4.mul(y, f32x4.sub(f32x4.splat(1), y));
  return otherSlope(kind, y);
}

function otherSlope(kind: usize, y: v128): v128 {
  const zero = f32x4.splat(0);
  const one = f32x4.splat(1);
  if (kind == LINEAR) return one;
  if (kind == RELU) return v128.and(f32x4.gt(y, zero), one);
  const onTheLine = v128.and(f32x4.gt(y, zero), f32x4.lt(y, one));
  return v128.and(onTheLine, f32x4.splat(kind == HARD_SIGMOID ? 1.0 / 6.0 : 0.2));
}

/** values = activation(values); `bytes` is a multiple of a vector. */
// @ts-ignore: decorator
@inline
export function activate(kind: usize, values: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += VECTOR) v128.store(values + at, activated(kind, v128.load(values + at)));
}
