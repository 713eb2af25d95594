// Activations of a vector, and their slopes. The numbers are those of @seqloom/kernels (`activationNumbers`).
#pragma once
#include "vectors.h"

namespace ISA {

enum Activation { LINEAR, TANH, SIGMOID, RELU, HARD_SIGMOID, HARD_SIGMOID_KERAS2 };

INLINE Vector horner(Vector x, Vector p, float c) { return multiplyAdd(x, p, splat(c)); }

/**
 * tanh x = x p(x²) / q(x²), a rational function fitted on |x| < 7.9; beyond it tanh rounds to 1, and so does this: the
 * slope 1 - y² of a saturated unit is 0. NaN stays NaN.
 */
INLINE Vector tanhOf(Vector value) {
  const Vector limit = splat(7.90531110763549805f), one = splat(1);
  const Mask above = value > limit, below = value < -limit;
  const Vector x = select(above, limit, select(below, -limit, value));
  const Vector square = x * x;
  Vector p = horner(square, splat(-2.76076847742355e-16f), 2.00018790482477e-13f);
  p = horner(square, p, -8.60467152213735e-11f);
  p = horner(square, p, 5.12229709037114e-8f);
  p = horner(square, p, 1.48572235717979e-5f);
  p = horner(square, p, 6.37261928875436e-4f);
  p = horner(square, p, 4.89352455891786e-3f);
  Vector q = horner(square, splat(1.19825839466702e-6f), 1.18534705686654e-4f);
  q = horner(square, q, 2.268434632439e-3f);
  q = horner(square, q, 4.89352518554385e-3f);
  return select(above, one, select(below, -one, p * x / q));
}

INLINE Vector sigmoidOf(Vector x) {
  const Vector half = splat(0.5f);
  return multiplyAdd(tanhOf(x * half), half, half);
}

inline Vector otherActivated(int kind, Vector x) {
  const Vector zeros = splat(0), one = splat(1);
  if (kind == LINEAR) return x;
  if (kind == RELU) return select(x < zeros, zeros, x);
  const Vector line = x * splat(kind == HARD_SIGMOID ? 1.0f / 6 : 0.2f) + splat(0.5f);
  return select(line < zeros, zeros, select(line > one, one, line));
}

INLINE Vector activated(int kind, Vector x) {
  if (kind == TANH) return tanhOf(x);
  if (kind == SIGMOID) return sigmoidOf(x);
  return otherActivated(kind, x);
}

/** The derivative of an activation, from its result y. */
INLINE Vector slope(int kind, Vector y) {
  const Vector zeros = splat(0), one = splat(1);
  if (kind == TANH) return one - y * y;
  if (kind == SIGMOID) return y * (one - y);
  if (kind == LINEAR) return one;
  if (kind == RELU) return select(y > zeros, one, zeros);
  return select((y > zeros) & (y < one), splat(kind == HARD_SIGMOID ? 1.0f / 6 : 0.2f), zeros);
}

/** values = activation(values) */
inline void activateAll(int kind, float* values, size_t count) {
  if (kind == LINEAR) return;
  size_t i = 0;
  for (; i + W <= count; i += W) store(values + i, activated(kind, load(values + i)));
  if (i < count) storePart(values + i, activated(kind, loadPart(values + i, count - i)), count - i);
}

/** target = gradient ∘ the slope of the activation whose results are `y` */
inline void multiplySlope(int kind, float* target, const float* gradient, const float* y, size_t count) {
  size_t i = 0;
  for (; i + W <= count; i += W) store(target + i, load(gradient + i) * slope(kind, load(y + i)));
  if (i == count) return;
  const size_t rest = count - i;
  storePart(target + i, loadPart(gradient + i, rest) * slope(kind, loadPart(y + i, rest)), rest);
}

}  // namespace ISA
