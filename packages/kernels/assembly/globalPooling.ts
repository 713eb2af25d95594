import { PoolingSlice } from "./PoolingSlice";
import { FLOAT, VECTOR } from "./simd";
import { zero } from "./vectors";

/** The largest number of all steps, NaN where there is one. */
export function globalMaxForward(slice: PoolingSlice): void {
  const bytes = slice.channels * FLOAT;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const input = slice.input + sample * slice.steps * bytes;
    const output = slice.output + sample * bytes;
    memory.copy(output, input, bytes);
    for (let step: usize = 1; step < slice.steps; step++) {
      const row = input + step * bytes;
      let at: usize = 0;
      for (; at + VECTOR <= bytes; at += VECTOR) {
        v128.store(output + at, f32x4.max(v128.load(output + at), v128.load(row + at)));
      }
      for (; at < bytes; at += FLOAT) store<f32>(output + at, max<f32>(load<f32>(output + at), load<f32>(row + at)));
    }
  }
}

/** dx = dy / count where x is the largest, of `count` equal ones; the places of all channels are gone through twice. */
export function globalMaxBackward(slice: PoolingSlice): void {
  const bytes = slice.channels * FLOAT;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const first = sample * slice.steps * bytes;
    const y = slice.output + sample * bytes;
    const dy = slice.outputGradient + sample * bytes;
    let at: usize = 0;
    for (; at + VECTOR <= bytes; at += VECTOR) shareOfFour(slice, first + at, v128.load(y + at), v128.load(dy + at));
    for (; at < bytes; at += FLOAT) shareOfOne(slice, first + at, load<f32>(y + at), load<f32>(dy + at));
  }
}

/** Four channels; `first` is the place of their first step, in bytes. */
function shareOfFour(slice: PoolingSlice, first: usize, y: v128, dy: v128): void {
  const bytes = slice.channels * FLOAT;
  const end = first + slice.steps * bytes;
  const one = f32x4.splat(1);
  let count = f32x4.splat(0);
  for (let at = first; at < end; at += bytes) {
    count = f32x4.add(count, v128.and(f32x4.eq(v128.load(slice.input + at), y), one));
  }
  const share = f32x4.div(dy, count); // infinite where y is NaN, and so the gradients become NaN
  for (let at = first; at < end; at += bytes) {
    const wins = v128.and(f32x4.eq(v128.load(slice.input + at), y), one);
    v128.store(slice.inputGradient + at, f32x4.mul(wins, share));
  }
}

function shareOfOne(slice: PoolingSlice, first: usize, y: f32, dy: f32): void {
  const bytes = slice.channels * FLOAT;
  const end = first + slice.steps * bytes;
  let count: f32 = 0;
  for (let at = first; at < end; at += bytes) count += load<f32>(slice.input + at) == y ? 1 : 0;
  const share = dy / count;
  for (let at = first; at < end; at += bytes) {
    const wins: f32 = load<f32>(slice.input + at) == y ? 1 : 0;
    store<f32>(slice.inputGradient + at, wins * share);
  }
}

/** The mean of the steps that are there; NaN where there is none. */
export function globalAverageForward(slice: PoolingSlice): void {
  const bytes = slice.channels * FLOAT;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const output = slice.output + sample * bytes;
    zero(output, slice.channels);
    for (let step: usize = 0; step < slice.steps; step++) {
      if (!isThere(slice, sample, step)) continue;
      const row = slice.input + (sample * slice.steps + step) * bytes;
      let at: usize = 0;
      for (; at + VECTOR <= bytes; at += VECTOR) {
        v128.store(output + at, f32x4.add(v128.load(output + at), v128.load(row + at)));
      }
      for (; at < bytes; at += FLOAT) store<f32>(output + at, load<f32>(output + at) + load<f32>(row + at));
    }
    divideRow(output, output, stepsThere(slice, sample), bytes);
  }
}

/** dx = dy / count for the steps that are there, else 0. */
export function globalAverageBackward(slice: PoolingSlice): void {
  const bytes = slice.channels * FLOAT;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const gradient = slice.outputGradient + sample * bytes;
    const count = stepsThere(slice, sample);
    for (let step: usize = 0; step < slice.steps; step++) {
      const target = slice.inputGradient + (sample * slice.steps + step) * bytes;
      if (isThere(slice, sample, step)) divideRow(target, gradient, count, bytes);
      else zero(target, slice.channels);
    }
  }
}

/** target = values / count */
// @ts-ignore: decorator
@inline
function divideRow(target: usize, values: usize, count: f32, bytes: usize): void {
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    v128.store(target + at, f32x4.div(v128.load(values + at), f32x4.splat(count)));
  }
  for (; at < bytes; at += FLOAT) store<f32>(target + at, load<f32>(values + at) / count);
}

// @ts-ignore: decorator
@inline
function isThere(slice: PoolingSlice, sample: usize, step: usize): bool {
  return slice.mask == 0 || load<u8>(slice.mask + sample * slice.steps + step) != 0;
}

function stepsThere(slice: PoolingSlice, sample: usize): f32 {
  let count: usize = 0;
  for (let step: usize = 0; step < slice.steps; step++) count += isThere(slice, sample, step) ? 1 : 0;
  return count as f32;
}
