/**
 * Puts some places of a list in order, as if all of it were sorted: Hoare's quickselect.
 *
 * @param values changed in place; without NaN
 * @param places in ascending order
 * @see https://doi.org/10.1145/366622.366647 C. A. R. Hoare, Algorithm 65: Find, 1961
 */
export function selectPlaces(values: Float64Array, places: readonly number[]): void {
  let first = 0; // all before it are no larger than all from it on
  for (const place of places) {
    let [low, high] = [first, values.length - 1];
    while (low < high) {
      const pivot = values[(low + high) >>> 1]!;
      let [left, right] = [low, high];
      while (left <= right) {
        while (values[left]! < pivot) left++;
        while (values[right]! > pivot) right--;
        if (left > right) break;
        const larger = values[left]!;
        values[left++] = values[right]!;
        values[right--] = larger;
      }
      if (place <= right) high = right;
      else if (place >= left) low = left;
      else break;
    }
    first = place;
  }
}
