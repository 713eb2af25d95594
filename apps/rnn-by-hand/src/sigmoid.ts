/** From any number to one between 0 and 1: how far a gate is open. */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
