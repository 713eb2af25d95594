const BLOCKS = "▁▂▃▄▅▆▇█";

/**
 * A series as one line of blocks, a space where a value is missing. Where there are more values than columns, the mean of
 * neighbours.
 */
export function terminalSpark(values: Float64Array, columns: number): string {
  const count = Math.min(values.length, columns);
  const means = Array.from({ length: count }, (_, at) => {
    const from = Math.floor((at * values.length) / count);
    const part = values.slice(from, Math.max(from + 1, Math.floor(((at + 1) * values.length) / count)));
    const there = part.filter((value) => !Number.isNaN(value));
    return there.reduce((sum, value) => sum + value, 0) / there.length;
  });
  const known = means.filter((value) => !Number.isNaN(value));
  const [min, max] = [Math.min(...known), Math.max(...known)];
  const block = (value: number) => {
    if (Number.isNaN(value)) return " ";
    return BLOCKS[max > min ? Math.min(7, Math.floor(((value - min) / (max - min)) * 8)) : 3]!;
  };
  return means.map(block).join("");
}
