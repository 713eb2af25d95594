// Vectors of float32 as wide as the instruction set that a file is compiled for, and what is done with them.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#if defined(__AVX512F__)
#include <immintrin.h>
#define LANES 16
#define REGISTERS 32
#elif defined(__AVX2__)
#include <immintrin.h>
#define LANES 8
#define REGISTERS 16
#elif defined(__aarch64__)
#include <arm_neon.h>
#define LANES 4
#define REGISTERS 32
#else
#error "no vectors for this instruction set"
#endif

#define INLINE inline __attribute__((always_inline))

namespace ISA {

constexpr size_t W = LANES;
typedef float Vector __attribute__((vector_size(4 * LANES)));
typedef int32_t Mask __attribute__((vector_size(4 * LANES)));

INLINE Vector load(const float* from) {
  Vector value;
  memcpy(&value, from, sizeof value);
  return value;
}

INLINE void store(float* to, Vector value) { memcpy(to, &value, sizeof value); }

/** The first `count` values; zeros behind them. */
INLINE Vector loadPart(const float* from, size_t count) {
  float values[W] = {};
  memcpy(values, from, 4 * count);
  return load(values);
}

INLINE void storePart(float* to, Vector value, size_t count) {
  float values[W];
  store(values, value);
  memcpy(to, values, 4 * count);
}

/** The first `count` values of a vector; zeros behind them. */
INLINE Vector firstOf(Vector value, size_t count) {
  float values[W];
  memcpy(values, &value, sizeof value);
  return loadPart(values, count);
}

INLINE Vector splat(float value) {
#if defined(__AVX512F__)
  return (Vector)_mm512_set1_ps(value);
#elif defined(__AVX2__)
  return (Vector)_mm256_set1_ps(value);
#else
  return (Vector)vdupq_n_f32(value);
#endif
}

/** a b + c, rounded once. */
INLINE Vector multiplyAdd(Vector a, Vector b, Vector c) {
#if defined(__AVX512F__)
  return (Vector)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c);
#elif defined(__AVX2__)
  return (Vector)_mm256_fmadd_ps((__m256)a, (__m256)b, (__m256)c);
#else
  return (Vector)vfmaq_f32((float32x4_t)c, (float32x4_t)a, (float32x4_t)b);
#endif
}

INLINE Vector select(Mask mask, Vector yes, Vector no) { return (Vector)(((Mask)yes & mask) | ((Mask)no & ~mask)); }

INLINE Vector absolute(Vector value) { return (Vector)((Mask)value & 0x7fffffff); }

INLINE bool anyBits(Vector value) {
  Mask bits = (Mask)value;
#if defined(__AVX512F__)
  return _mm512_test_epi32_mask((__m512i)bits, (__m512i)bits) != 0;
#elif defined(__AVX2__)
  return !_mm256_testz_si256((__m256i)bits, (__m256i)bits);
#else
  return vmaxvq_u32((uint32x4_t)bits) != 0;
#endif
}

inline void zero(float* target, size_t count) { memset(target, 0, 4 * count); }

inline void copy(float* target, const float* source, size_t count) { memcpy(target, source, 4 * count); }

/** target += source */
inline void add(float* target, const float* source, size_t count) {
  size_t i = 0;
  for (; i + W <= count; i += W) store(target + i, load(target + i) + load(source + i));
  for (; i < count; i++) target[i] += source[i];
}

/** target = a b */
inline void multiply(float* target, const float* a, const float* b, size_t count) {
  size_t i = 0;
  for (; i + W <= count; i += W) store(target + i, load(a + i) * load(b + i));
  for (; i < count; i++) target[i] = a[i] * b[i];
}

/** Values whose size is below `limit` become 0, NaN stays; says whether anything is left. `count` is a multiple of W. */
inline bool flushAll(float* target, size_t count, float limit) {
  Vector left = splat(0);
  for (size_t i = 0; i < count; i += W) {
    Vector values = load(target + i);
    values = (Vector)((Mask)values & ~(absolute(values) < splat(limit)));
    store(target + i, values);
    left = (Vector)((Mask)left | (Mask)values);
  }
  return anyBits(left);
}

/** The size of the largest value, NaN left aside. */
inline float largest(const float* values, size_t count) {
  float size = 0;
  for (size_t i = 0; i < count; i++) {
    const float value = values[i] < 0 ? -values[i] : values[i];
    if (value > size) size = value;
  }
  return size;
}

/** Rows of `from` values become rows of `to` values: cut off, or filled up with zeros. */
inline void resizeRows(float* target, const float* source, size_t rows, size_t from, size_t to) {
  const size_t count = from < to ? from : to;
  for (size_t row = 0; row < rows; row++, source += from, target += to) {
    copy(target, source, count);
    zero(target + count, to - count);
  }
}

/** sums[column] += the sum of a column of values[rows, columns]; `columns` is a multiple of W. */
inline void addColumnSums(float* sums, const float* values, size_t rows, size_t columns, size_t stride) {
  for (size_t column = 0; column < columns; column += W) {
    Vector even = load(sums + column);
    Vector odd = splat(0);
    const float* value = values + column;
    size_t row = 0;
    for (; row + 2 <= rows; row += 2, value += 2 * stride) {
      even += load(value);
      odd += load(value + stride);
    }
    if (row < rows) even += load(value);
    store(sums + column, even + odd);
  }
}

INLINE size_t least(size_t a, size_t b) { return a < b ? a : b; }

INLINE size_t most(size_t a, size_t b) { return a > b ? a : b; }

INLINE size_t parts(size_t count, size_t size) { return (count + size - 1) / size; }

/** `count` rounded up to whole vectors. */
INLINE size_t wholeVectors(size_t count) { return parts(count, W) * W; }

}  // namespace ISA
