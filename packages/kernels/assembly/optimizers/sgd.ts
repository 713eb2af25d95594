import { FLOAT, VECTOR } from "../simd";
import { normal } from "./normal";
import { OptimizerSlice } from "./OptimizerSlice";

@unmanaged
class SgdSettings {
  rate: f32;
  momentum: f32;
  /** 1 or 0. */
  nesterov: f32;
}

/**
 * Gradient descent:
 *
 *     weight -= rate g
 *
 * and with momentum, whose velocity is the first slot:
 *
 *     velocity = momentum velocity - rate g
 *     weight += velocity                          with nesterov: weight += momentum velocity - rate g
 */
export function sgd(slice: OptimizerSlice, settings: usize): void {
  if (slice.first) withMomentum(slice, changetype<SgdSettings>(settings));
  else plain(slice, changetype<SgdSettings>(settings));
}

function plain(slice: OptimizerSlice, settings: SgdSettings): void {
  const weight = slice.weight;
  const gradient = slice.gradient;
  const rate = f32x4.splat(settings.rate);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const step = f32x4.mul(rate, v128.load(gradient + at));
    v128.store(weight + at, f32x4.sub(v128.load(weight + at), step));
  }
}

function withMomentum(slice: OptimizerSlice, settings: SgdSettings): void {
  const weight = slice.weight;
  const gradient = slice.gradient;
  const velocities = slice.first;
  const rate = f32x4.splat(settings.rate);
  const momentum = f32x4.splat(settings.momentum);
  const nesterov = settings.nesterov != 0;
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const step = f32x4.mul(rate, v128.load(gradient + at));
    const velocity = normal(f32x4.sub(f32x4.mul(momentum, v128.load(velocities + at)), step));
    const move = nesterov ? f32x4.sub(f32x4.mul(momentum, velocity), step) : velocity;
    v128.store(velocities + at, velocity);
    v128.store(weight + at, f32x4.add(v128.load(weight + at), move));
  }
}
