/**
 * Copies sequences with their steps from last to first.
 *
 * @param steps of each sequence
 * @param width numbers of a step
 */
export function reverseSteps<A extends Float32Array | Uint8Array>(
  target: A,
  source: A,
  steps: number,
  width: number,
): void {
  const rows = source.length / width;
  for (let row = 0; row < rows; row++) {
    const step = row % steps;
    const from = row * width;
    const to = (row - step + (steps - 1 - step)) * width;
    for (let i = 0; i < width; i++) target[to + i] = source[from + i]!;
  }
}
