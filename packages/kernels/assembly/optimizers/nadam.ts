import { FLOAT, VECTOR } from "../simd";
import { movedMoment } from "./moments";
import { OptimizerSlice } from "./OptimizerSlice";

@unmanaged
class NadamSettings {
  rate: f32;
  /** 1 - beta1 and 1 - beta2. */
  share1: f32;
  share2: f32;
  epsilon: f32;
  /** Factors of m and of g in the mean. */
  ofMean: f32;
  ofGradient: f32;
  /** 1 / (1 - beta2^t), for step t. */
  correction: f32;
}

/**
 * Nadam:
 *
 *     m += share1 (g - m)          v += share2 (g² - v)
 *     weight -= rate (ofMean m + ofGradient g) / (sqrt(correction v) + epsilon)
 */
export function nadam(slice: OptimizerSlice, settings: usize): void {
  const numbers = changetype<NadamSettings>(settings);
  const weight = slice.weight;
  const gradient = slice.gradient;
  const ms = slice.first;
  const vs = slice.second;
  const rate = f32x4.splat(numbers.rate);
  const share1 = f32x4.splat(numbers.share1);
  const share2 = f32x4.splat(numbers.share2);
  const epsilon = f32x4.splat(numbers.epsilon);
  const ofMean = f32x4.splat(numbers.ofMean);
  const ofGradient = f32x4.splat(numbers.ofGradient);
  const correction = f32x4.splat(numbers.correction);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    let m = v128.load(ms + at);
    let v = v128.load(vs + at);
    m = movedMoment(m, share1, g);
    v = movedMoment(v, share2, f32x4.mul(g, g));
    v128.store(ms + at, m);
    v128.store(vs + at, v);
    const mean = f32x4.add(f32x4.mul(ofMean, m), f32x4.mul(ofGradient, g));
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(correction, v)), epsilon);
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), f32x4.div(f32x4.mul(rate, mean), root)));
  }
}
