import { ActivationSlice } from "./ActivationSlice";
import { activated, LINEAR, RELU, slope } from "./activations";
import { FLOAT, flush, VECTOR } from "./simd";
import { softmax, softmaxGradient } from "./softmax";
import { copyFlushed } from "./vectors";

/** The activation of products that looks at whole rows; the others are those of activations.ts. */
export const SOFTMAX: usize = 6;

/** An activation by itself. */
export function activationForward(slice: ActivationSlice): void {
  memory.copy(slice.output, slice.input, slice.rows * slice.width * FLOAT);
  applyActivation(slice.activation, slice.output, slice.rows, slice.width);
}

/** Its gradient by the input. */
export function activationBackward(slice: ActivationSlice): void {
  activationGradient(
    slice.activation,
    slice.inputGradient,
    slice.outputGradient,
    slice.output,
    slice.rows,
    slice.width,
  );
}

/** values[rows, width] = activation(values) */
export function applyActivation(kind: usize, values: usize, rows: usize, width: usize): void {
  if (kind == LINEAR) return;
  if (kind == SOFTMAX) {
    softmax(values, rows, width);
    return;
  }
  const end = values + rows * width * FLOAT;
  if (kind == RELU) {
    const zero = f32x4.splat(0);
    for (; values + VECTOR <= end; values += VECTOR) v128.store(values, f32x4.pmax(v128.load(values), zero));
  }
  for (; values + VECTOR <= end; values += VECTOR) v128.store(values, activated(kind, v128.load(values)));
  for (; values < end; values += FLOAT) {
    store<f32>(values, f32x4.extract_lane(activated(kind, f32x4.splat(load<f32>(values))), 0));
  }
}

/** target[rows, width] = dy * slope(y), y being the result of the activation; values below 1e-25 become 0, NaN stays. */
export function activationGradient(kind: usize, target: usize, dy: usize, y: usize, rows: usize, width: usize): void {
  if (kind == LINEAR) {
    copyFlushed(target, dy, rows * width, 1e-25);
    return;
  }
  if (kind == SOFTMAX) {
    softmaxGradient(target, dy, y, rows, width);
    return;
  }
  const end = dy + rows * width * FLOAT;
  if (kind == RELU) {
    const zero = f32x4.splat(0);
    for (; dy + VECTOR <= end; dy += VECTOR) {
      v128.store(target, v128.and(flush(v128.load(dy)), f32x4.gt(v128.load(y), zero)));
      target += VECTOR;
      y += VECTOR;
    }
  }
  for (; dy + VECTOR <= end; dy += VECTOR) {
    v128.store(target, flush(f32x4.mul(v128.load(dy), slope(kind, v128.load(y)))));
    target += VECTOR;
    y += VECTOR;
  }
  for (; dy < end; dy += FLOAT) {
    const value = flush(f32x4.mul(f32x4.splat(load<f32>(dy)), slope(kind, f32x4.splat(load<f32>(y)))));
    store<f32>(target, f32x4.extract_lane(value, 0));
    target += FLOAT;
    y += FLOAT;
  }
}
