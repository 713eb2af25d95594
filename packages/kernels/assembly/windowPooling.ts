import { PoolingSlice } from "./PoolingSlice";
import { FLOAT, VECTOR } from "./simd";
import { zero } from "./vectors";

/** The largest number of each window, and the step that it comes from: the first of equal ones; a NaN wins. */
export function maxPoolingForward(slice: PoolingSlice): void {
  const bytes = slice.channels * FLOAT;
  let output = slice.output;
  let places = slice.places;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const input = slice.input + sample * slice.steps * bytes;
    for (let window: usize = 0; window < slice.windows; window++) {
      const first = firstStep(slice, window);
      const end = endStep(slice, window);
      let at: usize = 0;
      for (; at + VECTOR <= bytes; at += VECTOR) largestOfFour(input + at, bytes, first, end, output + at, places + at);
      for (; at < bytes; at += FLOAT) largestOfOne(input + at, bytes, first, end, output + at, places + at);
      output += bytes;
      places += bytes;
    }
  }
}

// @ts-ignore: decorator
@inline
function largestOfFour(input: usize, bytes: usize, first: usize, end: usize, output: usize, places: usize): void {
  let largest = v128.load(input + first * bytes);
  let place = i32x4.splat(first as i32);
  for (let step = first + 1; step < end; step++) {
    const values = v128.load(input + step * bytes);
    const wins = v128.or(f32x4.gt(values, largest), f32x4.ne(values, values));
    largest = v128.bitselect(values, largest, wins);
    place = v128.bitselect(i32x4.splat(step as i32), place, wins);
  }
  v128.store(output, largest);
  v128.store(places, place);
}

// @ts-ignore: decorator
@inline
function largestOfOne(input: usize, bytes: usize, first: usize, end: usize, output: usize, places: usize): void {
  let largest = load<f32>(input + first * bytes);
  let place = first;
  for (let step = first + 1; step < end; step++) {
    const value = load<f32>(input + step * bytes);
    if (!(value > largest) && value == value) continue;
    largest = value;
    place = step;
  }
  store<f32>(output, largest);
  store<u32>(places, place as u32);
}

/** dx[place] += dy */
export function maxPoolingBackward(slice: PoolingSlice): void {
  const bytes = slice.channels * FLOAT;
  const size = slice.steps * bytes;
  zero(slice.inputGradient, slice.samples * slice.steps * slice.channels);
  let gradient = slice.outputGradient;
  let places = slice.places;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const target = slice.inputGradient + sample * size;
    for (let window: usize = 0; window < slice.windows; window++) {
      for (let at: usize = 0; at < bytes; at += FLOAT) {
        const winner = target + (load<u32>(places + at) as usize) * bytes + at;
        store<f32>(winner, load<f32>(winner) + load<f32>(gradient + at));
      }
      gradient += bytes;
      places += bytes;
    }
  }
}

/** The mean of each window, over the steps that are inside the sequence. */
export function averagePoolingForward(slice: PoolingSlice): void {
  const bytes = slice.channels * FLOAT;
  let output = slice.output;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const input = slice.input + sample * slice.steps * bytes;
    for (let window: usize = 0; window < slice.windows; window++) {
      const first = firstStep(slice, window);
      const end = endStep(slice, window);
      const count = (end - first) as f32;
      let at: usize = 0;
      for (; at + VECTOR <= bytes; at += VECTOR) {
        let sum = f32x4.splat(0);
        for (let step = first; step < end; step++) sum = f32x4.add(sum, v128.load(input + step * bytes + at));
        v128.store(output + at, f32x4.div(sum, f32x4.splat(count)));
      }
      for (; at < bytes; at += FLOAT) {
        let sum: f32 = 0;
        for (let step = first; step < end; step++) sum += load<f32>(input + step * bytes + at);
        store<f32>(output + at, sum / count);
      }
      output += bytes;
    }
  }
}

/** dx += dy / count, for the steps of each window. */
export function averagePoolingBackward(slice: PoolingSlice): void {
  const bytes = slice.channels * FLOAT;
  zero(slice.inputGradient, slice.samples * slice.steps * slice.channels);
  let gradient = slice.outputGradient;
  for (let sample: usize = 0; sample < slice.samples; sample++) {
    const target = slice.inputGradient + sample * slice.steps * bytes;
    for (let window: usize = 0; window < slice.windows; window++) {
      const first = firstStep(slice, window);
      const end = endStep(slice, window);
      const count = (end - first) as f32;
      for (let step = first; step < end; step++) addShare(target + step * bytes, gradient, count, bytes);
      gradient += bytes;
    }
  }
}

/** target += values / count */
// @ts-ignore: decorator
@inline
function addShare(target: usize, values: usize, count: f32, bytes: usize): void {
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    const share = f32x4.div(v128.load(values + at), f32x4.splat(count));
    v128.store(target + at, f32x4.add(v128.load(target + at), share));
  }
  for (; at < bytes; at += FLOAT) store<f32>(target + at, load<f32>(target + at) + load<f32>(values + at) / count);
}

/** First step of a window, padding left out. */
// @ts-ignore: decorator
@inline
function firstStep(slice: PoolingSlice, window: usize): usize {
  const begin = window * slice.strides;
  return begin > slice.left ? begin - slice.left : 0;
}

/** Step behind the last one of a window, padding left out. */
// @ts-ignore: decorator
@inline
function endStep(slice: PoolingSlice, window: usize): usize {
  return min(window * slice.strides + slice.poolSize - slice.left, slice.steps);
}
