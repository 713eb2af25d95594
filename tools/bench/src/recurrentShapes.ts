import type { RecurrentKind } from "./modelRows.js";

/** One call of a recurrent operation. */
export interface RecurrentShape {
  readonly kind: RecurrentKind;
  readonly batch: number;
  readonly steps: number;
  readonly features: number;
  readonly units: number;
}

const GATES = { simpleRnn: 1, lstm: 4, gru: 3 };

/** The recurrent layers of the course. */
export const RECURRENT_SHAPES: readonly RecurrentShape[] = [
  { kind: "gru", batch: 128, steps: 50, features: 24, units: 20 },
  { kind: "gru", batch: 128, steps: 240, features: 14, units: 32 },
  { kind: "gru", batch: 128, steps: 500, features: 24, units: 20 },
  { kind: "lstm", batch: 128, steps: 100, features: 24, units: 128 },
  { kind: "lstm", batch: 128, steps: 500, features: 32, units: 32 },
  { kind: "lstm", batch: 5, steps: 30, features: 5, units: 50 },
  { kind: "lstm", batch: 1, steps: 3, features: 1, units: 32 },
  { kind: "simpleRnn", batch: 128, steps: 50, features: 24, units: 20 },
  { kind: "simpleRnn", batch: 128, steps: 500, features: 32, units: 32 },
];

/** Floating-point operations of the products of a call, forward and backward: three, each a multiplication and a sum. */
export function recurrentFlop({ kind, batch, steps, features, units }: RecurrentShape): number {
  return 6 * batch * steps * (features + units) * GATES[kind] * units;
}

/** GFLOP/s of a core aimed at, on 32 units or more. */
export function aimGflops(shape: RecurrentShape, relaxed: boolean): number | undefined {
  if (shape.units < 32) return undefined;
  return relaxed ? 42 : 35;
}

/** As a line of the table begins: `lstm 128x100x24, 128`. */
export function shapeTitle({ kind, batch, steps, features, units }: RecurrentShape): string {
  return `${kind} ${batch}x${steps}x${features}, ${units}`;
}
