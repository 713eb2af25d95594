import { FLOAT, VECTOR } from "./simd";

/** target[0 … count - 1] = 0 */
export function zero(target: usize, count: usize): void {
  memory.fill(target, 0, count * FLOAT);
}

/** target = source */
// @ts-ignore: decorator
@inline
export function copy(target: usize, source: usize, count: usize): void {
  const end = source + count * FLOAT;
  for (; source + VECTOR <= end; source += VECTOR) {
    v128.store(target, v128.load(source));
    target += VECTOR;
  }
  for (; source < end; source += FLOAT) {
    store<f32>(target, load<f32>(source));
    target += FLOAT;
  }
}

/** target = source, where values whose size is below `limit` become 0; NaN stays. */
export function copyFlushed(target: usize, source: usize, count: usize, limit: f32): void {
  const end = source + count * FLOAT;
  const limits = f32x4.splat(limit);
  for (; source + VECTOR <= end; source += VECTOR) {
    const values = v128.load(source);
    v128.store(target, v128.andnot(values, f32x4.lt(f32x4.abs(values), limits)));
    target += VECTOR;
  }
  for (; source < end; source += FLOAT) {
    const value = load<f32>(source);
    store<f32>(target, Mathf.abs(value) < limit ? 0 : value);
    target += FLOAT;
  }
}

/** Denormal numbers become 0. Says whether all values are finite. */
export function flushDenormals(values: usize, count: usize): bool {
  const end = values + count * FLOAT;
  const zeros = f32x4.splat(0);
  let finite = i32x4.splat(-1);
  for (; values + VECTOR <= end; values += VECTOR) {
    const value = v128.load(values);
    const size = f32x4.abs(value);
    finite = v128.and(finite, f32x4.lt(size, f32x4.splat(Infinity)));
    const denormal = v128.and(f32x4.lt(size, f32x4.splat(1.1754944e-38)), f32x4.ne(value, zeros));
    if (v128.any_true(denormal)) v128.store(values, v128.andnot(value, denormal));
  }
  let all = i32x4.all_true(finite);
  for (; values < end; values += FLOAT) {
    const size = Mathf.abs(load<f32>(values));
    if (size < 1.1754944e-38) store<f32>(values, 0);
    if (!(size < Infinity)) all = false;
  }
  return all;
}

/** target += source */
export function add(target: usize, source: usize, count: usize): void {
  const end = source + count * FLOAT;
  for (; source + VECTOR <= end; source += VECTOR) {
    v128.store(target, f32x4.add(v128.load(target), v128.load(source)));
    target += VECTOR;
  }
  for (; source < end; source += FLOAT) {
    store<f32>(target, load<f32>(target) + load<f32>(source));
    target += FLOAT;
  }
}

/** target *= factors */
export function multiply(target: usize, factors: usize, count: usize): void {
  const end = target + count * FLOAT;
  for (; target + VECTOR <= end; target += VECTOR) {
    v128.store(target, f32x4.mul(v128.load(target), v128.load(factors)));
    factors += VECTOR;
  }
  for (; target < end; target += FLOAT) {
    store<f32>(target, load<f32>(target) * load<f32>(factors));
    factors += FLOAT;
  }
}

/** Values whose size is below `limit` become 0, NaN stays; says whether anything is left. `count` is a multiple of 4. */
export function flushAll(target: usize, count: usize, limit: f32): bool {
  const end = target + count * FLOAT;
  const limits = f32x4.splat(limit);
  let left = f32x4.splat(0);
  for (; target < end; target += VECTOR) {
    let values = v128.load(target);
    values = v128.andnot(values, f32x4.lt(f32x4.abs(values), limits));
    v128.store(target, values);
    left = v128.or(left, values);
  }
  return v128.any_true(left);
}

/** The size of the largest value, NaN left aside. */
export function largest(values: usize, count: usize): f32 {
  const end = values + count * FLOAT;
  let size: f32 = 0;
  for (; values < end; values += FLOAT) {
    const value = Mathf.abs(load<f32>(values));
    if (value > size) size = value;
  }
  return size;
}

/** Rows of `from` values become rows of `to` values: cut off, or filled up with zeros. */
export function resizeRows(target: usize, source: usize, rows: usize, from: usize, to: usize): void {
  const count = min(from, to);
  for (let row: usize = 0; row < rows; row++) {
    copy(target, source, count);
    for (let i = count; i < to; i++) store<f32>(target + i * FLOAT, 0);
    source += from * FLOAT;
    target += to * FLOAT;
  }
}

/** sums[column] += the sum of a column of values[rows, columns]; `stride` is the bytes from row to row. */
export function addColumnSums(sums: usize, values: usize, rows: usize, columns: usize, stride: usize): void {
  for (let column: usize = 0; column < columns; column += 4) {
    let value = values + column * FLOAT;
    let even = v128.load(sums + column * FLOAT);
    let odd = f32x4.splat(0); // two sums, so that one addition need not wait for the one before
    let row: usize = 0;
    for (; row + 2 <= rows; row += 2) {
      even = f32x4.add(even, v128.load(value));
      odd = f32x4.add(odd, v128.load(value + stride));
      value += 2 * stride;
    }
    if (row < rows) even = f32x4.add(even, v128.load(value));
    v128.store(sums + column * FLOAT, f32x4.add(even, odd));
  }
}
