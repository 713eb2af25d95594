// Activations by themselves: those of activations.h, and softmax, which looks at whole rows.
#pragma once
#include "activations.h"
#include "calls.h"
#include "machine.h"

namespace ISA {

constexpr int SOFTMAX = 6;

/**
 * exp x = 2ⁿ exp r, r = x - n ln 2 in -0.35 to 0.35, by a polynomial of degree 6. Its relative error is at most 2e-7.
 * Below -87.3, where float32 has denormal numbers, it is 0; above 88.7 infinite. NaN stays NaN.
 */
INLINE Vector exponential(Vector value) {
  const Vector low = splat(-87.3f), high = splat(88.7f), rounder = splat(12582912.0f); // 1.5 * 2²³ leaves no fraction
  const Vector x = select(value < low, low, select(value > high, high, value));
  const Vector n = (x * splat(1.44269504f) + rounder) - rounder;
  const Vector r = multiplyAdd(n, splat(2.1219444e-4f), multiplyAdd(n, splat(-0.693359375f), x));
  Vector p = horner(r, splat(1.98756915e-4f), 1.3981999507e-3f);
  p = horner(r, p, 8.3334519073e-3f);
  p = horner(r, p, 4.1665795894e-2f);
  p = horner(r, p, 1.6666665459e-1f);
  p = horner(r, p, 5.0000001201e-1f);
  p = multiplyAdd(r * r, p, r) + splat(1);
  const Vector power = (Vector)((__builtin_convertvector(n, Mask) + 127) << 23);
  const Vector result = select(value < low, splat(0), p * power);
  return select(value > high, splat(__builtin_inff()), result);
}

INLINE float sumOf(Vector values) {
  float sum = 0;
  for (size_t i = 0; i < W; i++) sum += values[i];
  return sum;
}

/** y = exp(x) / Σ exp(x) of a row. The largest is taken off first, so that no exp becomes infinite. */
inline void softmaxRow(float* y, const float* x, size_t width) {
  float largest = x[0];
  for (size_t i = 1; i < width; i++) largest = x[i] > largest || x[i] != x[i] ? x[i] : largest; // NaN stays
  Vector sums = splat(0);
  size_t i = 0;
  for (; i + W <= width; i += W) {
    const Vector power = exponential(load(x + i) - splat(largest));
    sums += power;
    store(y + i, power);
  }
  float sum = sumOf(sums);
  if (i < width) {
    storePart(y + i, exponential(loadPart(x + i, width - i) - splat(largest)), width - i);
    for (size_t rest = i; rest < width; rest++) sum += y[rest];
  }
  const float factor = 1 / sum;
  for (i = 0; i < width; i++) y[i] *= factor;
}

/** dx = y (dy - Σ dy y) of a row. */
inline void softmaxGradientRow(float* dx, const float* dy, const float* y, size_t width) {
  float sum = 0;
  for (size_t i = 0; i < width; i++) sum += dy[i] * y[i];
  for (size_t i = 0; i < width; i++) dx[i] = y[i] * (dy[i] - sum);
}

template <bool FORWARD>
void activationSlice(void* context, size_t index) {
  const RowsCall& call = *static_cast<RowsCall*>(context);
  const size_t first = index * call.slice, rows = least(call.slice, call.rows - first), width = call.width;
  const size_t begin = first * width, count = rows * width;
  if (call.activation != SOFTMAX) {
    if (FORWARD) {
      if (call.output != call.input) copy(call.output + begin, call.input + begin, count);
      activateAll(call.activation, call.output + begin, count);
    } else {
      multiplySlope(call.activation, call.inputGradient + begin, call.outputGradient + begin, call.result + begin, count);
    }
    return;
  }
  for (size_t at = begin; at < begin + count; at += width) {
    if (FORWARD) softmaxRow(call.output + at, call.input + at, width);
    else softmaxGradientRow(call.inputGradient + at, call.outputGradient + at, call.result + at, width);
  }
}

inline void activationForward(const RowsCall& call) {
  runSlices(activationSlice<true>, const_cast<RowsCall*>(&call), parts(call.rows, call.slice), call.threads);
}

inline void activationBackward(const RowsCall& call) {
  runSlices(activationSlice<false>, const_cast<RowsCall*>(&call), parts(call.rows, call.slice), call.threads);
}

}  // namespace ISA
