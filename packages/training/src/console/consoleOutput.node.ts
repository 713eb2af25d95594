/** Where the console of fit, evaluate and predict goes: standard output, as it is, pipes included. */
export function writeToConsole(text: string): void {
  process.stdout.write(text);
}
