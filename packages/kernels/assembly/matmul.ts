import { FLOAT, VECTOR, multiplyAdd } from "./simd";

/** Rows of gradients that are packed at a time for a product: a block and its panels stay in the cache. */
export const BLOCK_ROWS: usize = 128;

/**
 * Matrix products of float32. Both calculate
 *
 *     C[rows, columns] = initial[rows, columns] + A[rows, depth] B[depth, columns]
 *
 * for an A that is stored row by row (`product`) or column by column (`transposedProduct`, initial = C).
 *
 * The columns of C are cut into panels of 8 (the last may have 4), each panel into tiles of 4 rows. The eight vectors
 * of a tile stay in registers while the loop runs over the depth; each step multiplies 4 values of A with 8 of B.
 * B comes packed (`pack`): panel by panel, within a panel row by row, so that the loop reads it from front to back.
 *
 * Strides are in bytes, so that rows of A may overlap (a convolution) and a stride of 0 repeats one row (a bias).
 * `columns` is a multiple of 4; `depth` is not 0.
 */
export function product(
  rows: usize,
  columns: usize,
  depth: usize,
  a: usize,
  aStride: usize,
  b: usize,
  initial: usize,
  initialStride: usize,
  c: usize,
  cStride: usize,
): void {
  let column: usize = 0;
  for (; column + 8 <= columns; column += 8) {
    panel(2, rows, depth, a, aStride, FLOAT, b, initial, initialStride, c, cStride);
    b += depth * 2 * VECTOR;
    initial += 2 * VECTOR;
    c += 2 * VECTOR;
  }
  if (column < columns) panel(1, rows, depth, a, aStride, FLOAT, b, initial, initialStride, c, cStride);
}

/** C[rows, columns] += Aᵀ B, where A[depth, rows] has `aStride` bytes from row to row, and B is packed. */
export function transposedProduct(
  rows: usize,
  columns: usize,
  depth: usize,
  a: usize,
  aStride: usize,
  b: usize,
  c: usize,
  cStride: usize,
): void {
  let column: usize = 0;
  for (; column + 8 <= columns; column += 8) {
    panel(2, rows, depth, a, FLOAT, aStride, b, c, cStride, c, cStride);
    b += depth * 2 * VECTOR;
    c += 2 * VECTOR;
  }
  if (column < columns) panel(1, rows, depth, a, FLOAT, aStride, b, c, cStride, c, cStride);
}

/** Packs B[depth, columns], whose rows are `stride` bytes apart. `columns` is a multiple of 4. */
export function pack(target: usize, source: usize, stride: usize, depth: usize, columns: usize): void {
  for (let column: usize = 0; column < columns; column += 8) {
    const wide = column + 8 <= columns;
    let from = source + column * FLOAT;
    for (let row: usize = 0; row < depth; row++) {
      v128.store(target, v128.load(from));
      if (wide) v128.store(target, v128.load(from, VECTOR), VECTOR);
      target += wide ? 2 * VECTOR : VECTOR;
      from += stride;
    }
  }
}

/** One panel of `vectors` (1 or 2, a constant) vectors of columns, tile by tile. */
// @ts-ignore: decorator
@inline
function panel(
  vectors: usize,
  rows: usize,
  depth: usize,
  a: usize,
  rowStride: usize,
  depthStride: usize,
  b: usize,
  initial: usize,
  initialStride: usize,
  c: usize,
  cStride: usize,
): void {
  for (; rows >= 4 && rows != 5; rows -= 4) {
    tile(4, vectors, depth, a, rowStride, depthStride, b, initial, initialStride, c, cStride);
    a += 4 * rowStride;
    initial += 4 * initialStride;
    c += 4 * cStride;
  }
  if (rows == 5) tile(5, vectors, depth, a, rowStride, depthStride, b, initial, initialStride, c, cStride);
  else if (rows == 3) tile(3, vectors, depth, a, rowStride, depthStride, b, initial, initialStride, c, cStride);
  else if (rows == 2) tile(2, vectors, depth, a, rowStride, depthStride, b, initial, initialStride, c, cStride);
  else if (rows == 1) tile(1, vectors, depth, a, rowStride, depthStride, b, initial, initialStride, c, cStride);
}

/**
 * One tile. `rows` (1 to 5) and `vectors` (1 or 2) are constants wherever this is inlined: what a smaller tile does
 * not need falls away.
 *
 * A round of the loop takes two steps of the depth and can be left after each: where a round cannot be left in its
 * middle, V8 loads the values of both steps first, runs out of registers and needs up to twice the time.
 */
// @ts-ignore: decorator
@inline
// eslint-disable-next-line max-lines-per-function -- the vectors of a tile are local variables, to stay in registers
function tile(
  rows: usize,
  vectors: usize,
  depth: usize,
  a: usize,
  rowStride: usize,
  depthStride: usize,
  b: usize,
  initial: usize,
  initialStride: usize,
  c: usize,
  cStride: usize,
): void {
  let a0 = a,
    a1 = a,
    a2 = a,
    a3 = a,
    a4 = a;
  const zero = f32x4.splat(0);
  let c00 = zero,
    c01 = zero,
    c10 = zero,
    c11 = zero,
    c20 = zero,
    c21 = zero,
    c30 = zero,
    c31 = zero,
    c40 = zero,
    c41 = zero;
  c00 = v128.load(initial);
  if (vectors > 1) c01 = v128.load(initial, VECTOR);
  if (rows > 1) {
    a1 = a0 + rowStride;
    initial += initialStride;
    c10 = v128.load(initial);
    if (vectors > 1) c11 = v128.load(initial, VECTOR);
  }
  if (rows > 2) {
    a2 = a1 + rowStride;
    initial += initialStride;
    c20 = v128.load(initial);
    if (vectors > 1) c21 = v128.load(initial, VECTOR);
  }
  if (rows > 3) {
    a3 = a2 + rowStride;
    initial += initialStride;
    c30 = v128.load(initial);
    if (vectors > 1) c31 = v128.load(initial, VECTOR);
  }
  if (rows > 4) {
    a4 = a3 + rowStride;
    initial += initialStride;
    c40 = v128.load(initial);
    if (vectors > 1) c41 = v128.load(initial, VECTOR);
  }
  let value = zero,
    b0 = zero,
    b1 = zero;
  while (true) {
    b0 = v128.load(b);
    if (vectors > 1) b1 = v128.load(b + VECTOR);
    value = v128.load32_splat(a0);
    c00 = multiplyAdd(value, b0, c00);
    if (vectors > 1) c01 = multiplyAdd(value, b1, c01);
    if (rows > 1) {
      value = v128.load32_splat(a1);
      c10 = multiplyAdd(value, b0, c10);
      if (vectors > 1) c11 = multiplyAdd(value, b1, c11);
    }
    if (rows > 2) {
      value = v128.load32_splat(a2);
      c20 = multiplyAdd(value, b0, c20);
      if (vectors > 1) c21 = multiplyAdd(value, b1, c21);
    }
    if (rows > 3) {
      value = v128.load32_splat(a3);
      c30 = multiplyAdd(value, b0, c30);
      if (vectors > 1) c31 = multiplyAdd(value, b1, c31);
    }
    if (rows > 4) {
      value = v128.load32_splat(a4);
      c40 = multiplyAdd(value, b0, c40);
      if (vectors > 1) c41 = multiplyAdd(value, b1, c41);
    }
    depth--;
    if (depth == 0) break;
    b0 = v128.load(b + vectors * VECTOR);
    if (vectors > 1) b1 = v128.load(b + vectors * VECTOR + VECTOR);
    value = v128.load32_splat(a0 + depthStride);
    c00 = multiplyAdd(value, b0, c00);
    if (vectors > 1) c01 = multiplyAdd(value, b1, c01);
    if (rows > 1) {
      value = v128.load32_splat(a1 + depthStride);
      c10 = multiplyAdd(value, b0, c10);
      if (vectors > 1) c11 = multiplyAdd(value, b1, c11);
    }
    if (rows > 2) {
      value = v128.load32_splat(a2 + depthStride);
      c20 = multiplyAdd(value, b0, c20);
      if (vectors > 1) c21 = multiplyAdd(value, b1, c21);
    }
    if (rows > 3) {
      value = v128.load32_splat(a3 + depthStride);
      c30 = multiplyAdd(value, b0, c30);
      if (vectors > 1) c31 = multiplyAdd(value, b1, c31);
    }
    if (rows > 4) {
      value = v128.load32_splat(a4 + depthStride);
      c40 = multiplyAdd(value, b0, c40);
      if (vectors > 1) c41 = multiplyAdd(value, b1, c41);
    }
    depth--;
    if (depth == 0) break;
    b += 2 * vectors * VECTOR;
    a0 += 2 * depthStride;
    if (rows > 1) a1 += 2 * depthStride;
    if (rows > 2) a2 += 2 * depthStride;
    if (rows > 3) a3 += 2 * depthStride;
    if (rows > 4) a4 += 2 * depthStride;
  }
  v128.store(c, c00);
  if (vectors > 1) v128.store(c, c01, VECTOR);
  if (rows > 1) {
    c += cStride;
    v128.store(c, c10);
    if (vectors > 1) v128.store(c, c11, VECTOR);
  }
  if (rows > 2) {
    c += cStride;
    v128.store(c, c20);
    if (vectors > 1) v128.store(c, c21, VECTOR);
  }
  if (rows > 3) {
    c += cStride;
    v128.store(c, c30);
    if (vectors > 1) v128.store(c, c31, VECTOR);
  }
  if (rows > 4) {
    c += cStride;
    v128.store(c, c40);
    if (vectors > 1) v128.store(c, c41, VECTOR);
  }
}
