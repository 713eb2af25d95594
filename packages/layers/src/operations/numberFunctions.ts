import { portableExp, portableLog1p } from "@seqloom/array";
import { backend_util } from "@tensorflow/tfjs-core";
import type { ProductActivation } from "@seqloom/kernels";
import type { ActivationName } from "./activate.js";

/** A function of each number, for a plan. */
export interface NumberFunction {
  readonly value: (x: number) => number;
  /** The derivative, from the number and the result. Where there are two, that of tfjs. */
  readonly slope: (x: number, y: number) => number;
}

const SELU = { scale: 1.0507009873554805, alpha: 1.6732632423543772 };
const { ERF_A1, ERF_A2, ERF_A3, ERF_A4, ERF_A5, ERF_P } = backend_util;

const silu: NumberFunction = {
  value: (x) => x * sigmoid(x),
  slope: (x, y) => y + sigmoid(x) * (1 - y),
};

/** The activations of Keras that the kernels do not have, as `activate` has them on tensors. */
export const NUMBER_FUNCTIONS: Readonly<Record<Exclude<ActivationName, ProductActivation>, NumberFunction>> = {
  elu: eluOf(1),
  exponential: { value: portableExp, slope: (_, y) => y },
  gelu: {
    value: (x) => 0.5 * x * (1 + erf(x * Math.SQRT1_2)),
    slope: (x) => 0.5 * (1 + erf(x * Math.SQRT1_2)) + (x * portableExp((-x * x) / 2)) / Math.sqrt(2 * Math.PI),
  },
  leakyRelu: leakyReluOf(0.2),
  relu6: {
    value: (x) => Math.min(Math.max(x, 0), 6),
    slope: (x) => (x > 0 && x <= 6 ? 1 : 0),
  },
  selu: {
    value: (x) => SELU.scale * (x >= 0 ? x : SELU.alpha * (portableExp(x) - 1)),
    slope: (x) => SELU.scale * (x > 0 ? 1 : SELU.alpha * portableExp(x)),
  },
  silu,
  softplus: {
    value: (x) => (x > 0 ? x + portableLog1p(portableExp(-x)) : portableLog1p(portableExp(x))),
    slope: sigmoid,
  },
  softsign: {
    value: (x) => x / (1 + Math.abs(x)),
    slope: (x) => 1 / (1 + Math.abs(x)) ** 2,
  },
  swish: silu,
};

/** x, and below zero alpha * (exp(x) - 1). */
export function eluOf(alpha: number): NumberFunction {
  return {
    value: (x) => (x >= 0 ? x : alpha * (portableExp(x) - 1)),
    slope: (x, y) => (x > 0 || (x === 0 && alpha === 1) ? 1 : x === 0 ? 0 : y + alpha),
  };
}

/** x, and below zero x times a slope. */
export function leakyReluOf(slope: number): NumberFunction {
  return { value: (x) => (x >= 0 ? x : slope * x), slope: (x) => (x > 0 ? 1 : slope) };
}

function sigmoid(x: number): number {
  return 1 / (1 + portableExp(-x));
}

/** As tfjs has it: Abramowitz and Stegun (1964), formula 7.1.26, with an error below 1.5e-7. */
function erf(x: number): number {
  const t = 1 / (1 + ERF_P * Math.abs(x));
  const sum = ((((ERF_A5 * t + ERF_A4) * t + ERF_A3) * t + ERF_A2) * t + ERF_A1) * t;
  return Math.sign(x) * (1 - sum * portableExp(-x * x));
}
