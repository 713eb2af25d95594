/** Milliseconds with about three digits, as a table shows them: 0.62, 9.51, 33.1, 1250. */
export function formatMs(ms: number): string {
  if (ms < 10) return ms.toFixed(2);
  return ms.toFixed(ms < 100 ? 1 : 0);
}
