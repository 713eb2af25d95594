import { dot } from "./dot.js";
import type { GateWeights } from "./gateWeights.js";
import { unitwise } from "./unitwise.js";

/** The sum inside every gate: W x + U h + b. */
export function gateSum({ W, U, b }: GateWeights, input: readonly number[], h: readonly number[]): number[] {
  return unitwise((fromInput, fromState, bias) => fromInput + fromState + bias, dot(W, input), dot(U, h), b);
}
