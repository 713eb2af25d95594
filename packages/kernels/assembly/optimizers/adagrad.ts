import { FLOAT, VECTOR } from "../simd";
import { OptimizerSlice } from "./OptimizerSlice";

@unmanaged
class AdagradSettings {
  rate: f32;
  epsilon: f32;
}

/**
 * Adagrad:
 *
 *     sum += g²          weight -= rate g / sqrt(sum + epsilon)
 */
export function adagrad(slice: OptimizerSlice, settings: usize): void {
  const numbers = changetype<AdagradSettings>(settings);
  const weight = slice.weight;
  const gradient = slice.gradient;
  const sums = slice.first;
  const rate = f32x4.splat(numbers.rate);
  const epsilon = f32x4.splat(numbers.epsilon);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    const sum = f32x4.add(v128.load(sums + at), f32x4.mul(g, g));
    v128.store(sums + at, sum);
    const step = f32x4.div(f32x4.mul(rate, g), f32x4.sqrt(f32x4.add(sum, epsilon)));
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), step));
  }
}
