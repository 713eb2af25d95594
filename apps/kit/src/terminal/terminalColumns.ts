/** Columns of the terminal; 80 where output goes to a file or a pipe. */
export function terminalColumns(): number {
  return process.stdout.columns || 80;
}
