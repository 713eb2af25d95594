import { ProductSlice } from "./ProductSlice";
import { FLOAT, multiplyAdd, VECTOR } from "./simd";

/**
 * The backward pass of a Conv1D for gradients that are mostly zeros, as max pooling and relu leave them: only what is not zero
 * is multiplied. All sums keep the order of the products in matmul.ts; since a + 0 x = a for every finite x, they have the
 * same bits.
 *
 * The gradients of one sample that are not zero stand in two lists, by steps and by filters. An entry is a place and a value.
 */
const ENTRY: usize = 8;

/** Vectors that are added up at a time, in registers. */
const WIDE: usize = 8;

/** Makes the lists of ds[outputSteps, filterWidth], unless more than half of it is not zero: false. */
export function listGradients(slice: ProductSlice): bool {
  const width = slice.filterWidth;
  const limit = (slice.outputSteps * width) / 2;
  if (countByFilter(slice) > limit) return false;
  const byStep = slice.entries;
  let cursor = filterEnds(slice); // where the next entry of a filter goes; at last the end of its entries
  let start = byStep + limit * ENTRY;
  for (let filter: usize = 0; filter < width; filter++) {
    const count = load<u32>(cursor) as usize;
    store<u32>(cursor, start as u32);
    start += count * ENTRY;
    cursor += 4;
  }
  let entry = byStep;
  let gradients = slice.paddedOutput;
  let ends = stepEnds(slice);
  for (let step: usize = 0; step < slice.outputSteps; step++) {
    for (let filter: usize = 0; filter < width; filter += 4) {
      let left = i32x4.bitmask(f32x4.ne(v128.load(gradients + filter * FLOAT), f32x4.splat(0)));
      while (left) {
        const own = filter + (ctz(left) as usize);
        const value = load<f32>(gradients + own * FLOAT);
        addEntry(entry, own - step * width, value);
        entry += ENTRY;
        cursor = filterEnds(slice) + own * 4;
        const place = load<u32>(cursor) as usize;
        addEntry(place, step * slice.strides * slice.channels * FLOAT, value);
        store<u32>(cursor, (place + ENTRY) as u32);
        left &= left - 1;
      }
    }
    gradients += width * FLOAT;
    store<u32>(ends, entry as u32);
    ends += 4;
  }
  return true;
}

/** turnedSums[filter, row of the kernel] += Σ ds x, entry by entry. */
export function addSparseKernelGradient(slice: ProductSlice, input: usize): void {
  const bytes = slice.kernelSize * slice.channels * FLOAT;
  let at: usize = 0;
  for (; at + WIDE * VECTOR <= bytes; at += WIDE * VECTOR) addToFilters(WIDE, slice, input + at, at, bytes);
  for (; at < bytes; at += VECTOR) addToFilters(1, slice, input + at, at, bytes);
}

// @ts-ignore: decorator
@inline
function addToFilters(vectors: usize, slice: ProductSlice, input: usize, at: usize, bytes: usize): void {
  let sums = slice.turnedSums + at;
  let ends = filterEnds(slice);
  let entry = slice.entries + ((slice.outputSteps * slice.filterWidth) / 2) * ENTRY;
  for (let filter: usize = 0; filter < slice.filterWidth; filter++) {
    const end = load<u32>(ends) as usize;
    addUp(vectors, entry, end, input, 0, sums, false);
    entry = end;
    ends += 4;
    sums += bytes;
  }
}

/** dx of a sample: each step of the input is the sum over the entries of the output steps that it reached. */
export function writeSparseInputGradient(slice: ProductSlice, target: usize): void {
  const bytes = slice.channels * FLOAT;
  const rows = slice.kernelSize * slice.filterWidth;
  let kernel = slice.turnedKernel;
  let at: usize = 0;
  for (; at + WIDE * VECTOR <= bytes; at += WIDE * VECTOR) {
    writeColumns(WIDE, slice, kernel, target + at, bytes, 7);
    kernel += rows * WIDE * VECTOR;
  }
  for (; at < bytes; at += VECTOR) {
    writeColumns(1, slice, kernel, target + at, bytes, 4);
    kernel += rows * VECTOR;
  }
}

// @ts-ignore: decorator
@inline
function writeColumns(
  vectors: usize,
  slice: ProductSlice,
  kernel: usize,
  target: usize,
  bytes: usize,
  shift: usize,
): void {
  const ends = stepEnds(slice);
  for (let step: usize = 0; step < slice.steps; step++) {
    const behind = step + slice.left + 1; // the first output step that this one did not reach
    const last = min(behind, slice.outputSteps);
    const first = behind > slice.kernelSize ? min(behind - slice.kernelSize, last) : 0;
    const entry = endOf(slice, ends, first);
    const rows = kernel + (((step + slice.left) * slice.filterWidth) << shift);
    addUp(vectors, entry, endOf(slice, ends, last), rows, shift, target, true);
    target += bytes;
  }
}

/** The address behind the entries of the first `steps` output steps. */
// @ts-ignore: decorator
@inline
function endOf(slice: ProductSlice, ends: usize, steps: usize): usize {
  return steps == 0 ? slice.entries : (load<u32>(ends + (steps - 1) * 4) as usize);
}

/** Lays out the kernel for `writeSparseInputGradient`: [channels in pieces of 32 or 4][kernelSize, filterWidth][piece]. */
export function turnKernel(slice: ProductSlice, kernel: usize): void {
  const width = slice.filterWidth;
  let target = slice.turnedKernel;
  for (let channel: usize = 0; channel < slice.channels;) {
    const piece: usize = channel + 4 * WIDE <= slice.channels ? 4 * WIDE : 4;
    for (let tap: usize = 0; tap < slice.kernelSize; tap++) {
      for (let filter: usize = 0; filter < width; filter++) {
        const from = kernel + ((tap * slice.channels + channel) * width + filter) * FLOAT;
        for (let i: usize = 0; i < piece; i++) store<f32>(target + i * FLOAT, load<f32>(from + i * width * FLOAT));
        target += piece * FLOAT;
      }
    }
    channel += piece;
  }
}

/** target[columns, rows] = the transpose of source[rows, columns] */
export function transpose(target: usize, source: usize, rows: usize, columns: usize): void {
  for (let column: usize = 0; column < columns; column++) {
    for (let row: usize = 0; row < rows; row++) {
      store<f32>(target, load<f32>(source + (row * columns + column) * FLOAT));
      target += FLOAT;
    }
  }
}

/** The entries of each filter are counted where their ends will stand. Returns the number of all. */
function countByFilter(slice: ProductSlice): usize {
  const zero = f32x4.splat(0);
  const bytes = slice.filterWidth * FLOAT;
  let all = zero;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    let count = zero;
    const end = slice.paddedOutput + slice.outputSteps * bytes;
    for (let values = slice.paddedOutput; values < end; values += bytes) {
      count = i32x4.sub(count, f32x4.ne(v128.load(values + at), zero));
    }
    v128.store(filterEnds(slice) + at, count);
    all = i32x4.add(all, count);
  }
  return (i32x4.extract_lane(all, 0) +
    i32x4.extract_lane(all, 1) +
    i32x4.extract_lane(all, 2) +
    i32x4.extract_lane(all, 3)) as usize;
}

// @ts-ignore: decorator
@inline
function addEntry(entry: usize, place: usize, value: f32): void {
  store<u32>(entry, place as u32);
  store<f32>(entry + 4, value);
}

/** Ends of the entries by filter, [filterWidth], behind both lists. */
// @ts-ignore: decorator
@inline
function filterEnds(slice: ProductSlice): usize {
  return slice.entries + slice.outputSteps * slice.filterWidth * ENTRY;
}

/** Ends of the entries by step, [outputSteps]. */
// @ts-ignore: decorator
@inline
function stepEnds(slice: ProductSlice): usize {
  return filterEnds(slice) + slice.filterWidth * 4;
}

/**
 * sums[4 * vectors] (from 0 where they are `fresh`) += Σ value * rows[place << shift]. All but addresses are constants.
 *
 * The loop could be left in the middle of its round, as that of `tile` in matmul.ts, for V8's sake: else it loads all eight
 * vectors first, runs out of registers and needs 1.6 times as long.
 */
// @ts-ignore: decorator
@inline
function addUp(vectors: usize, entry: usize, end: usize, rows: usize, shift: usize, sums: usize, fresh: bool): void {
  const zero = f32x4.splat(0);
  let c0 = zero,
    c1 = zero,
    c2 = zero,
    c3 = zero,
    c4 = zero,
    c5 = zero,
    c6 = zero,
    c7 = zero;
  if (!fresh) {
    c0 = v128.load(sums);
    if (vectors > 1) {
      c1 = v128.load(sums, VECTOR);
      c2 = v128.load(sums, 2 * VECTOR);
      c3 = v128.load(sums, 3 * VECTOR);
      c4 = v128.load(sums, 4 * VECTOR);
      c5 = v128.load(sums, 5 * VECTOR);
      c6 = v128.load(sums, 6 * VECTOR);
      c7 = v128.load(sums, 7 * VECTOR);
    }
  }
  for (; entry < end; entry += ENTRY) {
    const row = rows + ((load<u32>(entry) as usize) << shift);
    const value = v128.load32_splat(entry + 4);
    c0 = multiplyAdd(value, v128.load(row), c0);
    if (vectors > 1) {
      c1 = multiplyAdd(value, v128.load(row, VECTOR), c1);
      c2 = multiplyAdd(value, v128.load(row, 2 * VECTOR), c2);
      c3 = multiplyAdd(value, v128.load(row, 3 * VECTOR), c3);
      if (row == 0) break; // never
      c4 = multiplyAdd(value, v128.load(row, 4 * VECTOR), c4);
      c5 = multiplyAdd(value, v128.load(row, 5 * VECTOR), c5);
      c6 = multiplyAdd(value, v128.load(row, 6 * VECTOR), c6);
      c7 = multiplyAdd(value, v128.load(row, 7 * VECTOR), c7);
    }
  }
  v128.store(sums, c0);
  if (vectors > 1) {
    v128.store(sums, c1, VECTOR);
    v128.store(sums, c2, 2 * VECTOR);
    v128.store(sums, c3, 3 * VECTOR);
    v128.store(sums, c4, 4 * VECTOR);
    v128.store(sums, c5, 5 * VECTOR);
    v128.store(sums, c6, 6 * VECTOR);
    v128.store(sums, c7, 7 * VECTOR);
  }
}
