import type { OptimizerFormula } from "../calls/optimizerTypes.js";

/** A rule in double precision: what becomes of a weight and its slots by a gradient. */
export interface FormulaCase {
  readonly title: string;
  readonly formula: OptimizerFormula;
  /** Slots before the step. */
  readonly slots: readonly number[];
  /** The weight, and the slots in their order. */
  readonly next: (w: number, g: number, slots: readonly number[]) => readonly number[];
}

const rate = 0.01;
const epsilon = 1e-7;

/** The rules, each with the settings that change its form. Equations as in Keras. */
export const FORMULAS: readonly FormulaCase[] = [
  {
    title: "sgd",
    formula: { rule: "sgd", settings: { rate, momentum: 0, nesterov: 0 } },
    slots: [],
    next: (w, g) => [w - rate * g],
  },
  momentumCase(false),
  momentumCase(true),
  rmspropCase(false, false),
  rmspropCase(true, false),
  rmspropCase(false, true),
  rmspropCase(true, true),
  {
    title: "adam",
    formula: { rule: "adam", settings: { rate, share1: 0.1, share2: 0.01, epsilon } },
    slots: [0.2, 0.3],
    next(w, g, [m0, v0]) {
      const [m, v] = [m0! + 0.1 * (g - m0!), v0! + 0.01 * (g * g - v0!)];
      return [w - (rate * m) / (Math.sqrt(v) + epsilon), m, v];
    },
  },
  {
    title: "adam, amsgrad",
    formula: { rule: "adam", settings: { rate, share1: 0.1, share2: 0.5, epsilon } },
    slots: [0.2, 0.3, 0.35],
    next(w, g, [m0, v0, largest0]) {
      const [m, v] = [m0! + 0.1 * (g - m0!), v0! + 0.5 * (g * g - v0!)];
      const largest = Math.max(largest0!, v);
      return [w - (rate * m) / (Math.sqrt(largest) + epsilon), m, v, largest];
    },
  },
  {
    title: "nadam",
    formula: {
      rule: "nadam",
      settings: { rate, share1: 0.1, share2: 0.01, epsilon, ofMean: 0.7, ofGradient: 0.4, correction: 3 },
    },
    slots: [0.2, 0.3],
    next(w, g, [m0, v0]) {
      const [m, v] = [m0! + 0.1 * (g - m0!), v0! + 0.01 * (g * g - v0!)];
      return [w - (rate * (0.7 * m + 0.4 * g)) / (Math.sqrt(3 * v) + epsilon), m, v];
    },
  },
  {
    title: "adagrad",
    formula: { rule: "adagrad", settings: { rate, epsilon } },
    slots: [0.1],
    next: (w, g, [sum]) => [w - (rate * g) / Math.sqrt(sum! + g * g + epsilon), sum! + g * g],
  },
  {
    title: "adadelta",
    formula: { rule: "adadelta", settings: { rate, rho: 0.9, share: 0.1, epsilon } },
    slots: [0.2, 0.3],
    next(w, g, [squares, steps]) {
      const square = 0.9 * squares! + 0.1 * g * g;
      const step = (Math.sqrt(steps! + epsilon) / Math.sqrt(square + epsilon)) * g;
      return [w - rate * step, square, 0.9 * steps! + 0.1 * step * step];
    },
  },
  {
    title: "adamax",
    formula: { rule: "adamax", settings: { rate, share1: 0.1, beta2: 0.9, epsilon } },
    slots: [0.2, 0.3],
    next(w, g, [m0, u0]) {
      const [m, u] = [m0! + 0.1 * (g - m0!), Math.max(0.9 * u0!, Math.abs(g))];
      return [w - (rate * m) / (u + epsilon), m, u];
    },
  },
  ...[0.5, 0, 0.3, 1.7].map(ftrlCase),
  {
    title: "lion",
    formula: { rule: "lion", settings: { rate, beta1: 0.9, share1: 0.1, beta2: 0.8, share2: 0.2 } },
    slots: [0.02],
    next: (w, g, [m]) => [w - rate * Math.sign(0.9 * m! + 0.1 * g), 0.8 * m! + 0.2 * g],
  },
];

function momentumCase(nesterov: boolean): FormulaCase {
  return {
    title: nesterov ? "sgd, nesterov" : "sgd, momentum",
    formula: { rule: "sgd", settings: { rate, momentum: 0.9, nesterov: Number(nesterov) } },
    slots: [0.2],
    next(w, g, [before]) {
      const velocity = 0.9 * before! - rate * g;
      return [w + (nesterov ? 0.9 * velocity - rate * g : velocity), velocity];
    },
  };
}

function rmspropCase(hasMoment: boolean, centered: boolean): FormulaCase {
  const momentum = hasMoment ? 0.5 : 0;
  return {
    title: ["rmsprop", ...(hasMoment ? ["momentum"] : []), ...(centered ? ["centered"] : [])].join(", "),
    formula: {
      rule: "rmsprop",
      settings: { rate, rho: 0.9, share: 0.1, momentum, epsilon, centered: Number(centered) },
    },
    slots: [0.3, ...(hasMoment ? [0.2] : []), ...(centered ? [0.1] : [])],
    next(w, g, slots) {
      const square = 0.9 * slots[0]! + 0.1 * g * g;
      const mean = 0.9 * slots.at(-1)! + 0.1 * g;
      const variance = centered ? square - mean * mean : square;
      const moment = (hasMoment ? 0.5 * slots[1]! : 0) + (rate * g) / Math.sqrt(variance + epsilon);
      return [w - moment, square, ...(hasMoment ? [moment] : []), ...(centered ? [mean] : [])];
    },
  };
}

function ftrlCase(power: number): FormulaCase {
  const [l1, l2, shrinkage] = [0.2, 0.6, 0.1];
  return {
    title: `ftrl, power ${power}`,
    formula: { rule: "ftrl", settings: { rate: 0.5, power, l1, l2, shrinkage } },
    slots: [0.1, 0.3],
    next(w, g, [before, linear0]) {
      const sum = before! + g * g;
      const scale = sum ** power / 0.5;
      const linear = linear0! + g + shrinkage * w - (scale - before! ** power / 0.5) * w;
      return [(Math.min(Math.max(linear, -l1), l1) - linear) / (scale + l2), sum, linear];
    },
  };
}
