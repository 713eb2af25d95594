import { NormalizationSlice } from "./NormalizationSlice";
import { FLOAT, VECTOR } from "./simd";
import { sumOf } from "./softmax";

/** Each row brought to mean 0 and variance 1, times gamma, plus beta. */
export function normalizationForward(slice: NormalizationSlice): void {
  const bytes = slice.width * FLOAT;
  const width = slice.width as f32;
  for (let row: usize = 0; row < slice.rows; row++) {
    const x = slice.input + row * bytes;
    const y = slice.output + row * bytes;
    const mean = sumOfRow(x, bytes) / width;
    const inverse = (1 as f32) / Mathf.sqrt(sumOfSquares(x, bytes, mean) / width + slice.epsilon);
    let at: usize = 0;
    for (; at + VECTOR <= bytes; at += VECTOR) {
      let value = f32x4.mul(f32x4.sub(v128.load(x + at), f32x4.splat(mean)), f32x4.splat(inverse));
      if (slice.gamma) value = f32x4.mul(value, v128.load(slice.gamma + at));
      if (slice.beta) value = f32x4.add(value, v128.load(slice.beta + at));
      v128.store(y + at, value);
    }
    for (; at < bytes; at += FLOAT) {
      let value = (load<f32>(x + at) - mean) * inverse;
      if (slice.gamma) value *= load<f32>(slice.gamma + at);
      if (slice.beta) value += load<f32>(slice.beta + at);
      store<f32>(y + at, value);
    }
  }
}

/**
 * With n the normalized row, d = dy * gamma, and means over the row:
 *
 *     dx = (d - mean d - n mean(d n)) / sqrt(variance + epsilon)          dgamma += dy n          dbeta += dy
 */
export function normalizationBackward(slice: NormalizationSlice): void {
  const bytes = slice.width * FLOAT;
  const width = slice.width as f32;
  for (let row: usize = 0; row < slice.rows; row++) {
    const x = slice.input + row * bytes;
    const dy = slice.outputGradient + row * bytes;
    const mean = sumOfRow(x, bytes) / width;
    const inverse = (1 as f32) / Mathf.sqrt(sumOfSquares(x, bytes, mean) / width + slice.epsilon);
    let sum: f32 = 0;
    let sumOfProducts: f32 = 0;
    for (let at: usize = 0; at < bytes; at += FLOAT) {
      const n = (load<f32>(x + at) - mean) * inverse;
      const gradient = load<f32>(dy + at);
      const d = slice.gamma ? gradient * load<f32>(slice.gamma + at) : gradient;
      sum += d;
      sumOfProducts += d * n;
      if (slice.gammaGradient) addTo(slice.gammaGradient + at, gradient * n);
      if (slice.betaGradient) addTo(slice.betaGradient + at, gradient);
    }
    if (!slice.inputGradient) continue;
    writeInputGradient(slice, row * bytes, mean, inverse, sum / width, sumOfProducts / width);
  }
}

/** dx of a row, `place` bytes from the beginning; `mean` and `meanOfProducts` are those of d and d n. */
function writeInputGradient(
  slice: NormalizationSlice,
  place: usize,
  center: f32,
  inverse: f32,
  mean: f32,
  meanOfProducts: f32,
): void {
  const bytes = slice.width * FLOAT;
  const x = slice.input + place;
  const dy = slice.outputGradient + place;
  const dx = slice.inputGradient + place;
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    const n = f32x4.mul(f32x4.sub(v128.load(x + at), f32x4.splat(center)), f32x4.splat(inverse));
    let d = v128.load(dy + at);
    if (slice.gamma) d = f32x4.mul(d, v128.load(slice.gamma + at));
    const rest = f32x4.sub(f32x4.sub(d, f32x4.splat(mean)), f32x4.mul(n, f32x4.splat(meanOfProducts)));
    v128.store(dx + at, f32x4.mul(rest, f32x4.splat(inverse)));
  }
  for (; at < bytes; at += FLOAT) {
    const n = (load<f32>(x + at) - center) * inverse;
    const d = slice.gamma ? load<f32>(dy + at) * load<f32>(slice.gamma + at) : load<f32>(dy + at);
    store<f32>(dx + at, (d - mean - n * meanOfProducts) * inverse);
  }
}

// @ts-ignore: decorator
@inline
function addTo(address: usize, value: f32): void {
  store<f32>(address, load<f32>(address) + value);
}

function sumOfRow(values: usize, bytes: usize): f32 {
  let sums = f32x4.splat(0);
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) sums = f32x4.add(sums, v128.load(values + at));
  let sum = sumOf(sums);
  for (; at < bytes; at += FLOAT) sum += load<f32>(values + at);
  return sum;
}

/** Σ (x - mean)² */
function sumOfSquares(values: usize, bytes: usize, mean: f32): f32 {
  let sums = f32x4.splat(0);
  let at: usize = 0;
  for (; at + VECTOR <= bytes; at += VECTOR) {
    const apart = f32x4.sub(v128.load(values + at), f32x4.splat(mean));
    sums = f32x4.add(sums, f32x4.mul(apart, apart));
  }
  let sum = sumOf(sums);
  for (; at < bytes; at += FLOAT) {
    const apart = load<f32>(values + at) - mean;
    sum += apart * apart;
  }
  return sum;
}
