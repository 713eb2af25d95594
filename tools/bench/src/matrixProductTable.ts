/** Speed of the matrix product [32, units] x [units, 4 * units], in GFLOP/s. */
export interface ProductSpeed {
  readonly units: number;
  /** With one thread, and with two. */
  readonly one: number;
  readonly two: number;
}

/** Lines of a table: sizes, GFLOP/s of one thread, the aim, and how many times as fast two threads are. */
export function matrixProductTable(variant: string, aim: number, speeds: readonly ProductSpeed[]): string[][] {
  const lines = speeds.map(({ units, one, two }) => [
    ...[`[32, ${units}] x [${units}, ${4 * units}]`, variant],
    ...[one.toFixed(1), String(aim), `${(two / one).toFixed(2)}x`],
  ]);
  return [["product", "build", "GFLOP/s, 1 thread", "aim", "2 threads"], ...lines];
}
