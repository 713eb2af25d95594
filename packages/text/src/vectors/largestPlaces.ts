/**
 * Places of the largest values, the largest first; of equal values the first place comes first.
 *
 * Keeps the best found so far in order: a value that is none of them costs one comparison.
 *
 * @param count how many, at most `values.length`
 */
export function largestPlaces(values: Float64Array, count: number): number[] {
  const best: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const value = values[place]!;
    if (best.length === count && (count === 0 || value <= values[best.at(-1)!]!)) continue;
    let rank = best.length;
    while (rank > 0 && values[best[rank - 1]!]! < value) rank--;
    best.splice(rank, 0, place);
    if (best.length > count) best.pop();
  }
  return best;
}
