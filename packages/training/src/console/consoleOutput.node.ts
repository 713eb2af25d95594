/** Columns of the terminal behind standard output; Infinity for a file or a pipe. */
export function consoleColumns(): number {
  return process.stdout.isTTY && process.stdout.columns > 0 ? process.stdout.columns : Infinity;
}

/** Target of the console of fit, evaluate and predict: standard output, as it is, pipes included. */
export function writeToConsole(text: string): void {
  process.stdout.write(text);
}
