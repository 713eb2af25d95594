import { FLOAT, VECTOR, flush } from "./simd";
import { copy } from "./vectors";

/** Rows of an embedding table: target[i] = table[ids[i]]. The ids were checked before. */
export function gather(target: usize, table: usize, ids: usize, count: usize, columns: usize): void {
  const bytes = columns * FLOAT;
  for (let i: usize = 0; i < count; i++) {
    copy(target, table + (load<u32>(ids + i * 4) as usize) * bytes, columns);
    target += bytes;
  }
}

/**
 * The gradient of an embedding table: the rows of a gradient are added to the rows of the table that their ids name,
 *
 *     table[ids[i]] += gradient[i]          i = 0, 1, …
 *
 * one after the other, so that equal ids are always added in the same order. The ids were checked before.
 */
export function scatterAdd(table: usize, ids: usize, gradient: usize, count: usize, columns: usize): void {
  const bytes = columns * FLOAT;
  for (let i: usize = 0; i < count; i++) {
    let row = table + (load<u32>(ids + i * 4) as usize) * bytes;
    const end = gradient + bytes;
    for (; gradient + VECTOR <= end; gradient += VECTOR) {
      v128.store(row, f32x4.add(v128.load(row), flush(v128.load(gradient))));
      row += VECTOR;
    }
    for (; gradient < end; gradient += FLOAT) {
      const value = load<f32>(gradient);
      if (!(Mathf.abs(value) < 1e-25)) store<f32>(row, load<f32>(row) + value);
      row += FLOAT;
    }
  }
}
