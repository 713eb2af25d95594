import { FLOAT, VECTOR } from "../simd";
import { zero } from "../vectors";
import { OptimizerSlice, OptimizerStep } from "./OptimizerSlice";

/** Puts the gradient that moves the weights into the scratch: the mean of some batches, clipped. Accumulators begin anew. */
export function prepareGradient(slice: OptimizerSlice, step: OptimizerStep): void {
  if (!slice.accumulator && step.clipvalue == 0 && step.clipnorm == 0) return;
  const gradient = slice.gradient;
  const scratch = slice.scratch;
  const accumulator = slice.accumulator;
  const batches = f32x4.splat(step.batches);
  const isScaled = step.clipnorm > 0;
  const scale = f32x4.splat(slice.scale);
  const isCut = step.clipvalue > 0;
  const most = f32x4.splat(step.clipvalue);
  const least = f32x4.splat(-step.clipvalue);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    let g = v128.load(gradient + at);
    if (accumulator) g = f32x4.div(f32x4.add(g, v128.load(accumulator + at)), batches);
    if (isScaled) g = f32x4.mul(g, scale);
    if (isCut) g = f32x4.min(f32x4.max(g, least), most);
    v128.store(scratch + at, g);
  }
  if (accumulator) zero(accumulator, slice.count);
  slice.gradient = scratch;
}

/** The norm of the gradient of some slices, each by itself. Squares are added up in double precision, always in the same order. */
export function takeNorms(step: OptimizerStep, first: usize, count: usize): void {
  for (let end = first + count * offsetof<OptimizerSlice>(); first < end; first += offsetof<OptimizerSlice>()) {
    const slice = changetype<OptimizerSlice>(first);
    if (slice.gradient) slice.norm = normOf(slice, step.batches);
  }
}

/** The factors of all slices: largest norm / max(norm, largest norm), the norm being that of a weight's gradient or of all. */
export function takeScales(step: OptimizerStep, first: usize, count: usize): void {
  const end = first + count * offsetof<OptimizerSlice>();
  while (first < end) {
    let next = first;
    let squares: f64 = 0;
    do {
      const norm = <f64>changetype<OptimizerSlice>(next).norm;
      squares += norm * norm;
      next += offsetof<OptimizerSlice>();
    } while (next < end && (step.isGlobal || !changetype<OptimizerSlice>(next).isFirst));
    const scale = <f64>step.clipnorm / max(sqrt(squares), <f64>step.clipnorm);
    for (; first < next; first += offsetof<OptimizerSlice>()) changetype<OptimizerSlice>(first).scale = <f32>scale;
  }
}

function normOf(slice: OptimizerSlice, batches: f32): f32 {
  const gradient = slice.gradient;
  const accumulator = slice.accumulator;
  const bytes = slice.count * FLOAT;
  let even = f64x2.splat(0);
  let odd = f64x2.splat(0); // two sums, so that one addition need not wait for the one before
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    let g = v128.load(gradient + at);
    if (accumulator) g = f32x4.div(f32x4.add(g, v128.load(accumulator + at)), f32x4.splat(batches));
    const low = f64x2.promote_low_f32x4(g);
    const high = f64x2.promote_low_f32x4(v128.shuffle<i32>(g, g, 2, 3, 2, 3));
    even = f64x2.add(even, f64x2.mul(low, low));
    odd = f64x2.add(odd, f64x2.mul(high, high));
  }
  const sums = f64x2.add(even, odd);
  return <f32>sqrt(f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1));
}
