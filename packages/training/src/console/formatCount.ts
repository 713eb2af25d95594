/** The counter before the bar: ` 12/157`, as wide at the first batch as at the last. */
export function formatCount(current: number, target: number): string {
  return `${String(current).padStart(String(target).length)}/${target}`;
}
