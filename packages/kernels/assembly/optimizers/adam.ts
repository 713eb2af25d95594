import { FLOAT, VECTOR } from "../simd";
import { movedMoment } from "./moments";
import { OptimizerSlice } from "./OptimizerSlice";

@unmanaged
class AdamSettings {
  /** The learning rate, corrected for the number of the step: rate sqrt(1 - beta2^t) / (1 - beta1^t). */
  rate: f32;
  /** 1 - beta1 and 1 - beta2. */
  share1: f32;
  share2: f32;
  epsilon: f32;
}

/**
 * Adam; with amsgrad the largest v so far is a third slot, and stands under the root:
 *
 *     m += share1 (g - m)          v += share2 (g² - v)
 *     weight -= rate m / (sqrt(v) + epsilon)
 */
export function adam(slice: OptimizerSlice, settings: usize): void {
  const numbers = changetype<AdamSettings>(settings);
  const weight = slice.weight;
  const gradient = slice.gradient;
  const ms = slice.first;
  const vs = slice.second;
  const largest = slice.third;
  const rate = f32x4.splat(numbers.rate);
  const share1 = f32x4.splat(numbers.share1);
  const share2 = f32x4.splat(numbers.share2);
  const epsilon = f32x4.splat(numbers.epsilon);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    let m = v128.load(ms + at);
    let v = v128.load(vs + at);
    m = movedMoment(m, share1, g);
    v = movedMoment(v, share2, f32x4.mul(g, g));
    v128.store(ms + at, m);
    v128.store(vs + at, v);
    if (largest) {
      v = f32x4.max(v128.load(largest + at), v);
      v128.store(largest + at, v);
    }
    const step = f32x4.div(f32x4.mul(rate, m), f32x4.add(f32x4.sqrt(v), epsilon));
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), step));
  }
}
