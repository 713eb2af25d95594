import { FLOAT, VECTOR } from "../simd";
import { normal } from "./normal";
import { OptimizerSlice } from "./OptimizerSlice";

@unmanaged
class RmspropSettings {
  rate: f32;
  rho: f32;
  /** 1 - rho. */
  share: f32;
  /** Above 0 the moment is a slot, behind the square. */
  momentum: f32;
  epsilon: f32;
  /** 1: the mean is a slot, the last one. */
  centered: f32;
}

/**
 * RMSprop:
 *
 *     square = rho square + share g²
 *     mean = rho mean + share g
 *     moment = momentum moment + rate g / sqrt(square + epsilon)      centered: sqrt(max(square - mean², 0) + epsilon)
 *     weight -= moment
 */
export function rmsprop(slice: OptimizerSlice, settings: usize): void {
  const numbers = changetype<RmspropSettings>(settings);
  const moments = numbers.momentum > 0 ? slice.second : 0;
  const means = numbers.centered != 0 ? (moments ? slice.third : slice.second) : 0;
  const weight = slice.weight;
  const gradient = slice.gradient;
  const squares = slice.first;
  const rate = f32x4.splat(numbers.rate);
  const rho = f32x4.splat(numbers.rho);
  const share = f32x4.splat(numbers.share);
  const momentum = f32x4.splat(numbers.momentum);
  const epsilon = f32x4.splat(numbers.epsilon);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const g = v128.load(gradient + at);
    const square = normal(f32x4.add(f32x4.mul(rho, v128.load(squares + at)), f32x4.mul(share, f32x4.mul(g, g))));
    v128.store(squares + at, square);
    let variance = square;
    if (means) {
      const mean = normal(f32x4.add(f32x4.mul(rho, v128.load(means + at)), f32x4.mul(share, g)));
      v128.store(means + at, mean);
      variance = f32x4.max(f32x4.sub(square, f32x4.mul(mean, mean)), f32x4.splat(0));
    }
    let moment = f32x4.div(f32x4.mul(rate, g), f32x4.sqrt(f32x4.add(variance, epsilon)));
    if (moments) {
      moment = normal(f32x4.add(f32x4.mul(momentum, v128.load(moments + at)), moment));
      v128.store(moments + at, moment);
    }
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), moment));
  }
}
