/** Lowest and highest of some numbers, NaN passed over; 0 to 1 where there is none. */
export function rangeOf(lists: readonly (Float64Array | readonly number[])[]): [min: number, max: number] {
  let [min, max] = [Infinity, -Infinity];
  for (const list of lists) {
    // By index: the iterator of a long list takes five times as long.
    for (let i = 0; i < list.length; i++) {
      const value = list[i]!;
      if (value < min) min = value;
      if (value > max) max = value;
    }
  }
  return min <= max ? [min, max] : [0, 1];
}

/** The range with some room on both sides, so that no mark lies on the frame; of one value, the room of its size. */
export function widen([min, max]: readonly [number, number], share: number): [min: number, max: number] {
  const length = max > min ? max - min : Math.abs(min) || 1;
  const room = max > min ? share * length : length / 2;
  return [min - room, max + room];
}

/** The range with some room on both sides, but not past 0 where no value is. */
export function withRoom([min, max]: readonly [number, number], share: number): [min: number, max: number] {
  const [low, high] = widen([min, max], share);
  return [min >= 0 && max > 0 ? Math.max(0, low) : low, max <= 0 && min < 0 ? Math.min(0, high) : high];
}
