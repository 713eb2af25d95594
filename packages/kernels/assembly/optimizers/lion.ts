import { FLOAT, VECTOR } from "../simd";
import { normal } from "./normal";
import { OptimizerSlice } from "./OptimizerSlice";

@unmanaged
class LionSettings {
  rate: f32;
  beta1: f32;
  /** 1 - beta1. */
  share1: f32;
  beta2: f32;
  /** 1 - beta2. */
  share2: f32;
}

/**
 * Lion:
 *
 *     weight -= rate sign(beta1 m + share1 g)
 *     m = beta2 m + share2 g
 */
export function lion(slice: OptimizerSlice, settings: usize): void {
  const numbers = changetype<LionSettings>(settings);
  const weight = slice.weight;
  const gradient = slice.gradient;
  const ms = slice.first;
  const rate = f32x4.splat(numbers.rate);
  const beta1 = f32x4.splat(numbers.beta1);
  const share1 = f32x4.splat(numbers.share1);
  const beta2 = f32x4.splat(numbers.beta2);
  const share2 = f32x4.splat(numbers.share2);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    const m = v128.load(ms + at);
    const direction = f32x4.add(f32x4.mul(beta1, m), f32x4.mul(share1, g));
    v128.store(ms + at, normal(f32x4.add(f32x4.mul(beta2, m), f32x4.mul(share2, g))));
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), withSignOf(rate, direction)));
  }
}

/** size where `values` are above 0, -size where they are below, else the values themselves: 0 and NaN. */
function withSignOf(size: v128, values: v128): v128 {
  const zero = f32x4.splat(0);
  const isAbove = f32x4.gt(values, zero);
  const isBelow = f32x4.lt(values, zero);
  return v128.bitselect(size, v128.bitselect(f32x4.neg(size), values, isBelow), isAbove);
}
