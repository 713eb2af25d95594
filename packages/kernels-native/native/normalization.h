// Layer normalization: each row brought to mean 0 and variance 1, times gamma, plus beta.
#pragma once
#include "calls.h"
#include "machine.h"
#include "pooling.h"
#include "softmax.h"

namespace ISA {

/** The mean of a row, and 1 / sqrt(variance + epsilon). */
struct Moments {
  float mean, inverse;

  Moments(const float* x, size_t width, float epsilon) {
    Vector sums = splat(0);
    forChannels(width, [&](size_t at, size_t count) { sums += loadSome(x + at, count); });
    mean = sumOf(sums) / width;
    sums = splat(0);
    forChannels(width, [&](size_t at, size_t count) {
      const Vector apart = loadSome(x + at, count) - splat(mean);
      sums += count == W ? apart * apart : firstOf(apart * apart, count);
    });
    inverse = 1 / __builtin_sqrtf(sumOf(sums) / width + epsilon);
  }

  INLINE Vector normalized(const float* x, size_t count) const {
    return (loadSome(x, count) - splat(mean)) * splat(inverse);
  }
};

inline void normalizationForwardSlice(void* context, size_t index) {
  const RowsCall& call = *static_cast<RowsCall*>(context);
  const size_t first = index * call.slice, end = least(first + call.slice, call.rows);
  for (size_t row = first; row < end; row++) {
    const float* x = call.input + row * call.width;
    const Moments moments(x, call.width, call.epsilon);
    forChannels(call.width, [&](size_t at, size_t count) {
      Vector value = moments.normalized(x + at, count);
      if (call.gamma) value *= loadSome(call.gamma + at, count);
      if (call.beta) value += loadSome(call.beta + at, count);
      storeSome(call.output + row * call.width + at, value, count);
    });
  }
}

/** Gradients of gamma and beta of one slice. */
struct NormalizationPass {
  const RowsCall& call;
  float* sums;
};

/**
 * With n the normalized row, d = dy * gamma, and means over the row:
 *
 *     dx = (d - mean d - n mean(d n)) / sqrt(variance + epsilon)          dgamma += dy n          dbeta += dy
 */
inline void normalizationBackwardSlice(void* context, size_t index) {
  const NormalizationPass& pass = *static_cast<NormalizationPass*>(context);
  const RowsCall& call = pass.call;
  const size_t width = call.width;
  float *gamma = pass.sums + 2 * index * width, *beta = gamma + width;
  zero(gamma, 2 * width);
  const size_t first = index * call.slice, end = least(first + call.slice, call.rows);
  for (size_t row = first; row < end; row++) {
    const float *x = call.input + row * width, *dy = call.outputGradient + row * width;
    const Moments moments(x, width, call.epsilon);
    Vector sums = splat(0), products = splat(0);
    forChannels(width, [&](size_t at, size_t count) {
      const Vector n = moments.normalized(x + at, count), gradient = loadSome(dy + at, count);
      const Vector d = call.gamma ? gradient * loadSome(call.gamma + at, count) : gradient;
      sums += d;
      products += d * n; // 0 behind the row, where d is
      storeSome(gamma + at, loadSome(gamma + at, count) + gradient * n, count);
      storeSome(beta + at, loadSome(beta + at, count) + gradient, count);
    });
    if (!call.inputGradient) continue;
    const Vector mean = splat(sumOf(sums) / width), meanOfProducts = splat(sumOf(products) / width);
    forChannels(width, [&](size_t at, size_t count) {
      const Vector n = moments.normalized(x + at, count), gradient = loadSome(dy + at, count);
      const Vector d = call.gamma ? gradient * loadSome(call.gamma + at, count) : gradient;
      const Vector dx = (d - mean - n * meanOfProducts) * splat(moments.inverse);
      storeSome(call.inputGradient + row * width + at, dx, count);
    });
  }
}

inline void normalizationForward(const RowsCall& call) {
  runSlices(normalizationForwardSlice, const_cast<RowsCall*>(&call), parts(call.rows, call.slice), call.threads);
}

inline bool normalizationBackward(const RowsCall& call) {
  const size_t slices = parts(call.rows, call.slice), size = 2 * call.width;
  float* sums = static_cast<float*>(takeBlock(4 * slices * size));
  if (!sums) return false;
  NormalizationPass pass = {call, sums};
  runSlices(normalizationBackwardSlice, &pass, slices, call.threads);
  for (size_t slice = 1; slice < slices; slice++) add(sums, sums + slice * size, size);
  if (call.gammaGradient) copy(call.gammaGradient, sums, call.width);
  if (call.betaGradient) copy(call.betaGradient, sums + call.width, call.width);
  freeBlock(sums);
  return true;
}

}  // namespace ISA
