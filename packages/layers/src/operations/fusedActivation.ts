/** An activation in plain loops, whose slope follows from its result. */
interface FusedActivation {
  /** Applies it to rows of `width` numbers, in place. */
  apply(values: Float32Array, width: number): void;
  /** gradient = dy * slope, where y is the result. */
  gradient(gradient: Float32Array, dy: Float32Array, y: Float32Array, width: number): void;
}

/** The activations of layers that stand alone in a plan. */
export const FUSED_ACTIVATIONS: Readonly<Record<string, FusedActivation | undefined>> = {
  linear: { apply: () => undefined, gradient: (gradient, dy) => gradient.set(dy) },
  relu: { apply: relu, gradient: reluGradient },
  sigmoid: eachNumber(
    (x) => 1 / (1 + Math.exp(-x)),
    (y) => y * (1 - y),
  ),
  tanh: eachNumber(Math.tanh, (y) => 1 - y * y),
  softmax: { apply: softmax, gradient: softmaxGradient },
};

/** An activation that looks at each number by itself. */
function eachNumber(f: (x: number) => number, slope: (y: number) => number): FusedActivation {
  return {
    apply(values) {
      for (let i = 0; i < values.length; i++) values[i] = f(values[i]!);
    },
    gradient(gradient, dy, y) {
      for (let i = 0; i < dy.length; i++) gradient[i] = dy[i]! * slope(y[i]!);
    },
  };
}

/** max(x, 0), NaN staying; in loops of its own, since it stands behind the largest products. */
function relu(values: Float32Array): void {
  for (let i = 0; i < values.length; i++) if (values[i]! < 0) values[i] = 0;
}

function reluGradient(gradient: Float32Array, dy: Float32Array, y: Float32Array): void {
  for (let i = 0; i < dy.length; i++) gradient[i] = y[i]! > 0 ? dy[i]! : 0;
}

/** exp(x) / Σ exp(x) of each row; the largest is taken off first, so that no exp becomes infinite. */
function softmax(values: Float32Array, width: number): void {
  for (let row = 0; row < values.length; row += width) {
    let largest = -Infinity;
    for (let i = row; i < row + width; i++) largest = Math.max(largest, values[i]!);
    let sum = 0;
    for (let i = row; i < row + width; i++) sum += values[i] = Math.exp(values[i]! - largest);
    for (let i = row; i < row + width; i++) values[i]! /= sum;
  }
}

/** dx = y (dy - Σ dy y) */
function softmaxGradient(gradient: Float32Array, dy: Float32Array, y: Float32Array, width: number): void {
  for (let row = 0; row < dy.length; row += width) {
    let sum = 0;
    for (let i = row; i < row + width; i++) sum += dy[i]! * y[i]!;
    for (let i = row; i < row + width; i++) gradient[i] = y[i]! * (dy[i]! - sum);
  }
}
