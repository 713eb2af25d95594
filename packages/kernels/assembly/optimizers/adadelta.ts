import { FLOAT, VECTOR } from "../simd";
import { normal } from "./normal";
import { OptimizerSlice } from "./OptimizerSlice";

@unmanaged
class AdadeltaSettings {
  rate: f32;
  rho: f32;
  /** 1 - rho. */
  share: f32;
  epsilon: f32;
}

/**
 * Adadelta:
 *
 *     square = rho square + share g²
 *     step = sqrt(steps + epsilon) / sqrt(square + epsilon) g
 *     steps = rho steps + share step²          weight -= rate step
 */
export function adadelta(slice: OptimizerSlice, settings: usize): void {
  const numbers = changetype<AdadeltaSettings>(settings);
  const weight = slice.weight;
  const gradient = slice.gradient;
  const squares = slice.first;
  const steps = slice.second;
  const rate = f32x4.splat(numbers.rate);
  const rho = f32x4.splat(numbers.rho);
  const share = f32x4.splat(numbers.share);
  const epsilon = f32x4.splat(numbers.epsilon);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    const before = v128.load(steps + at);
    const square = normal(f32x4.add(f32x4.mul(rho, v128.load(squares + at)), f32x4.mul(share, f32x4.mul(g, g))));
    const ratio = f32x4.div(f32x4.sqrt(f32x4.add(before, epsilon)), f32x4.sqrt(f32x4.add(square, epsilon)));
    const step = f32x4.mul(ratio, g);
    v128.store(squares + at, square);
    v128.store(steps + at, normal(f32x4.add(f32x4.mul(rho, before), f32x4.mul(share, f32x4.mul(step, step)))));
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), f32x4.mul(rate, step)));
  }
}
