import { FLOAT, VECTOR } from "../simd";
import { add } from "../vectors";
import { prepareGradient, takeNorms, takeScales } from "./clipping";
import { OptimizerSlice, OptimizerStep } from "./OptimizerSlice";
import { applyRule } from "./rules";

/** A step of an optimizer on all of its weights, in place: accumulation, clipping, weight decay, the formula, moving averages. */
export function optimizerStep(step: OptimizerStep, first: usize, count: usize): void {
  if (step.clipnorm > 0) {
    takeNorms(step, first, count);
    takeScales(step, first, count);
  }
  moveSlices(step, first, count);
}

/** The step on the weights of some slices, whose factors of clipping are known. */
export function moveSlices(step: OptimizerStep, first: usize, count: usize): void {
  for (let end = first + count * offsetof<OptimizerSlice>(); first < end; first += offsetof<OptimizerSlice>()) {
    const slice = changetype<OptimizerSlice>(first);
    if (slice.gradient) {
      if (step.batches > 0) move(slice, step);
      else add(slice.accumulator, slice.gradient, slice.count);
    }
    if (slice.average) averageWeight(slice, step);
  }
}

function move(slice: OptimizerSlice, step: OptimizerStep): void {
  prepareGradient(slice, step);
  if (slice.decay > 0) decayWeight(slice);
  applyRule(step.rule, slice, step.settings);
}

/** weight -= weight decay */
function decayWeight(slice: OptimizerSlice): void {
  const weight = slice.weight;
  const decay = f32x4.splat(slice.decay);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const w = v128.load(weight + at);
    v128.store(weight + at, f32x4.sub(w, f32x4.mul(w, decay)));
  }
}

/** average = momentum average + (1 - momentum) weight */
function averageWeight(slice: OptimizerSlice, step: OptimizerStep): void {
  const weight = slice.weight;
  const average = slice.average;
  const momentum = f32x4.splat(step.emaMomentum);
  const share = f32x4.splat(1 - step.emaMomentum);
  const bytes = slice.count * FLOAT;
  for (let at: usize = 0; at < bytes; at += VECTOR) {
    const w = v128.load(weight + at);
    const mean = f32x4.add(f32x4.mul(momentum, v128.load(average + at)), f32x4.mul(share, w));
    v128.store(average + at, mean);
    if (step.overwrites) v128.store(weight + at, mean);
  }
}
