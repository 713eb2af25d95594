import { FLOAT, VECTOR } from "../simd";
import { OptimizerSlice } from "./OptimizerSlice";
import { powers } from "./powers";

@unmanaged
class FtrlSettings {
  rate: f32;
  /** -learningRatePower. */
  power: f32;
  l1: f32;
  /** Twice the strength of the L2 penalty, plus beta / rate. */
  l2: f32;
  /** Twice the strength of the penalty that counts in the gradient alone. */
  shrinkage: f32;
}

/**
 * Ftrl:
 *
 *     next = sum + g²
 *     linear += g + shrinkage weight - (next^power - sum^power) / rate weight
 *     weight = (clip(linear, -l1, l1) - linear) / (next^power / rate + l2)
 *     sum = next
 */
export function ftrl(slice: OptimizerSlice, settings: usize): void {
  const numbers = changetype<FtrlSettings>(settings);
  const weight = slice.weight;
  const gradient = slice.gradient;
  const sums = slice.first;
  const linears = slice.second;
  const rate = f32x4.splat(numbers.rate);
  const l1 = f32x4.splat(numbers.l1);
  const l2 = f32x4.splat(numbers.l2);
  const shrinkage = f32x4.splat(numbers.shrinkage);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    const w = v128.load(weight + at);
    const before = v128.load(sums + at);
    const sum = f32x4.add(before, f32x4.mul(g, g));
    const scale = f32x4.div(powers(sum, numbers.power), rate);
    const change = f32x4.sub(scale, f32x4.div(powers(before, numbers.power), rate));
    const shrunk = f32x4.add(g, f32x4.mul(shrinkage, w));
    const linear = f32x4.add(v128.load(linears + at), f32x4.sub(shrunk, f32x4.mul(change, w)));
    const clipped = f32x4.min(f32x4.max(linear, f32x4.neg(l1)), l1);
    v128.store(sums + at, sum);
    v128.store(linears + at, linear);
    v128.store(weight + at, f32x4.div(f32x4.sub(clipped, linear), f32x4.add(scale, l2)));
  }
}
