/**
 * A setting's name on the command line.
 *
 * @example
 * flag("learningRate"); // → '--learning-rate'
 */
export function flag(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
