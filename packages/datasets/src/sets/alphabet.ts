const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * The letters from A to Z: the sequence that the course's first LSTM learns to continue.
 *
 * @returns 26 letters in their order, as a list made anew at each call
 *
 * @example
 * alphabet().length; // → 26
 * alphabet().slice(0, 3); // → [ 'A', 'B', 'C' ]
 */
export function alphabet(): readonly string[] {
  return Array.from(LETTERS);
}
