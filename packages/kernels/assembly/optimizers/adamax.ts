import { FLOAT, VECTOR } from "../simd";
import { movedMoment } from "./moments";
import { normal } from "./normal";
import { OptimizerSlice } from "./OptimizerSlice";

@unmanaged
class AdamaxSettings {
  /** The learning rate, corrected for the number of the step: rate / (1 - beta1^t). */
  rate: f32;
  /** 1 - beta1. */
  share1: f32;
  beta2: f32;
  epsilon: f32;
}

/**
 * Adamax:
 *
 *     m += share1 (g - m)          u = max(beta2 u, |g|)
 *     weight -= rate m / (u + epsilon)
 */
export function adamax(slice: OptimizerSlice, settings: usize): void {
  const numbers = changetype<AdamaxSettings>(settings);
  const weight = slice.weight;
  const gradient = slice.gradient;
  const ms = slice.first;
  const us = slice.second;
  const rate = f32x4.splat(numbers.rate);
  const share1 = f32x4.splat(numbers.share1);
  const beta2 = f32x4.splat(numbers.beta2);
  const epsilon = f32x4.splat(numbers.epsilon);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    let m = v128.load(ms + at);
    m = movedMoment(m, share1, g);
    const u = normal(f32x4.max(f32x4.mul(beta2, v128.load(us + at)), f32x4.abs(g)));
    v128.store(ms + at, m);
    v128.store(us + at, u);
    const step = f32x4.div(f32x4.mul(rate, m), f32x4.add(u, epsilon));
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), step));
  }
}
