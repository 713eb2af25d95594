// Matrix products of float32, tile by tile: the vectors of a tile stay in registers while the loop runs over the depth.
#pragma once
#include "vectors.h"

namespace ISA {

/** Rows of a tile, at most, by its vectors: as many as leave registers for a row of B and a value of A. */
constexpr size_t mostRows(size_t vectors) {
  if (REGISTERS == 16) return vectors == 4 ? 3 : vectors == 3 ? 4 : 6;
  return vectors == 4 ? 6 : vectors == 3 ? 8 : 12;
}

/** Vectors of a panel of columns, at most. */
constexpr size_t MOST_VECTORS = 4;

/** A matrix with a distance between its rows and one between its columns; one of both is 1. */
struct Matrix {
  const float* at;
  size_t row, column;
};

/** acc[r, O + v] += Σ a[r, d] b[d, v] for N vectors of columns. */
template <int R, int NV, int O, int N>
INLINE void accumulate(Vector (&acc)[R][NV], Matrix a, size_t depth, const float* b, size_t bRow) {
  const float* rows[(R + 2) / 3]; // every third row: the others lie one or two strides behind it
#pragma GCC unroll 8
  for (int r = 0; r < R; r += 3) rows[r / 3] = a.at + r * a.row;
  for (size_t d = 0; d < depth; d++, b += bRow) {
    if constexpr (R < N) {
      Vector values[R];
#pragma GCC unroll 16
      for (int r = 0; r < R; r++) values[r] = splat(rows[r / 3][(r % 3) * a.row]);
#pragma GCC unroll 16
      for (int v = 0; v < N; v++) {
        const Vector weights = load(b + v * W);
#pragma GCC unroll 16
        for (int r = 0; r < R; r++) acc[r][O + v] = multiplyAdd(values[r], weights, acc[r][O + v]);
      }
    } else {
      Vector weights[N];
#pragma GCC unroll 16
      for (int v = 0; v < N; v++) weights[v] = load(b + v * W);
#pragma GCC unroll 16
      for (int r = 0; r < R; r++) {
        const Vector value = splat(rows[r / 3][(r % 3) * a.row]);
#pragma GCC unroll 16
        for (int v = 0; v < N; v++) acc[r][O + v] = multiplyAdd(value, weights[v], acc[r][O + v]);
      }
    }
#pragma GCC unroll 8
    for (int r = 0; r < R; r += 3) rows[r / 3] += a.column;
  }
}

/**
 * C[rows, columns] = initial + Σs A_s[rows, depth] B_s[depth, columns]
 *
 * Sources A_s lie `sourceStride` apart, so that one product takes all taps of a convolution or all panels of gates. B is
 * packed (`packedPlace`), or has rows `bRow` apart.
 */
struct Product {
  size_t rows, columns;
  size_t sources = 1, sourceStride = 0, depth = 0;
  Matrix a;
  const float* b;
  /** Floats between rows of B; 0: B is packed. */
  size_t bRow = 0;
  float* c;
  size_t cRow;
  /** Initial values: a row for all (`bias`, whole vectors), C itself (`adds`), or zeros. */
  const float* bias = nullptr;
  bool adds = false;
};

/** Place of a panel of packed B that begins at a vector, in floats. */
INLINE size_t packedPlace(size_t depth, size_t vector) { return depth * vector * W; }

/** Vectors of each panel of `vectors` vectors, the last one aside: panels as wide as each other. */
INLINE size_t panelVectors(size_t vectors) { return parts(vectors, parts(vectors, MOST_VECTORS)); }

template <int R, int NV>
void tile(const Product& p, const float* at, const float* b, const float* bias, float* c, size_t tail) {
  Vector acc[R][NV];
#pragma GCC unroll 16
  for (int r = 0; r < R; r++) {
#pragma GCC unroll 16
    for (int v = 0; v < NV; v++) {
      if (!p.adds) acc[r][v] = bias ? load(bias + v * W) : splat(0);
      else if (v == NV - 1 && tail < W) acc[r][v] = loadPart(c + r * p.cRow + v * W, tail);
      else acc[r][v] = load(c + r * p.cRow + v * W);
    }
  }
  const size_t bRow = p.bRow ? p.bRow : NV * W;
  for (size_t s = 0; s < p.sources; s++, at += p.sourceStride, b += p.depth * bRow) {
    accumulate<R, NV, 0, NV>(acc, {at, p.a.row, p.a.column}, p.depth, b, bRow);
  }
#pragma GCC unroll 16
  for (int r = 0; r < R; r++) {
#pragma GCC unroll 16
    for (int v = 0; v < NV; v++) {
      if (v == NV - 1 && tail < W) storePart(c + r * p.cRow + v * W, acc[r][v], tail);
      else store(c + r * p.cRow + v * W, acc[r][v]);
    }
  }
}

typedef void (*Tile)(const Product&, const float*, const float*, const float*, float*, size_t);

template <int NV, int R>
Tile tileOf(size_t rows) {
  if constexpr (R == 1) return tile<1, NV>;
  else return rows == R ? tile<R, NV> : tileOf<NV, R - 1>(rows);
}

/** One panel of NV vectors of columns. Tiles have as many rows as each other, or one less. */
template <int NV>
void panel(const Product& p, const float* b, const float* bias, float* c, size_t tail) {
  constexpr size_t most = mostRows(NV);
  const size_t tiles = parts(p.rows, most);
  const size_t rows = p.rows / tiles, larger = p.rows % tiles;
  const Tile usual = tileOf<NV, most>(rows);
  const Tile large = larger ? tileOf<NV, most>(rows + 1) : usual;
  size_t row = 0;
  for (size_t i = 0; i < tiles; i++) {
    (i < larger ? large : usual)(p, p.a.at + row * p.a.row, b, bias, c + row * p.cRow, tail);
    row += rows + (i < larger);
  }
}

inline void product(const Product& p) {
  if (p.rows == 0) return;
  const size_t vectors = parts(p.columns, W), each = panelVectors(vectors);
  for (size_t vector = 0; vector < vectors; vector += each) {
    const size_t count = least(each, vectors - vector);
    const bool last = vector + count == vectors;
    const size_t tail = last && p.columns % W ? p.columns % W : W;
    const float* b = p.b + (p.bRow ? vector * W : packedPlace(p.sources * p.depth, vector));
    const float* bias = p.bias ? p.bias + vector * W : nullptr;
    float* c = p.c + vector * W;
    if (count == 1) panel<1>(p, b, bias, c, tail);
    else if (count == 2) panel<2>(p, b, bias, c, tail);
    else if (count == 3) panel<3>(p, b, bias, c, tail);
    else panel<4>(p, b, bias, c, tail);
  }
}

/** Packs rows of B, given one after the other by `row(d)`: [depth, columns] panel by panel, filled up with zeros. */
template <class Row>
void packRows(float* target, size_t depth, size_t columns, Row row) {
  const size_t vectors = parts(columns, W), each = panelVectors(vectors);
  for (size_t vector = 0; vector < vectors; vector += each) {
    const size_t count = least(each, vectors - vector) * W;
    const size_t valid = least(count, columns - vector * W);
    for (size_t d = 0; d < depth; d++, target += count) {
      copy(target, row(d) + vector * W, valid);
      zero(target + valid, count - valid);
    }
  }
}

/** W columns of a matrix, of which `valid` are there, `row` floats from row to row. */
struct Columns {
  const float* at;
  size_t row, valid;
};

/** Packs B = Aᵀ [depth, columns], W of its rows at a time: those of `block(i)`, as columns of A. depth is a multiple of W. */
template <class Block>
void packColumns(float* target, size_t depth, size_t columns, Block block) {
  const size_t vectors = parts(columns, W), each = panelVectors(vectors);
  for (size_t vector = 0; vector < vectors; vector += each) {
    const size_t count = least(each, vectors - vector) * W;
    const size_t valid = least(count, columns - vector * W);
    for (size_t i = 0; i < depth / W; i++, target += W * count) {
      const Columns from = block(i);
      const float* row = from.at + vector * W * from.row;
      for (size_t column = 0; column < count; column++, row += from.row) {
        for (size_t d = 0; d < W; d++) {
          target[d * count + column] = column < valid && d < from.valid ? row[d] : 0;
        }
      }
    }
  }
}

}  // namespace ISA
