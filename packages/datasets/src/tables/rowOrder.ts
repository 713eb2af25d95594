/**
 * The places of the items in a file that keeps them in column (Fortran) order, taken in row order.
 *
 * @returns for shape [2, 3], whose file holds 00 10 01 11 02 12: 0 2 4 1 3 5
 */
export function rowOrder(shape: readonly number[]): Float64Array {
  const strides: number[] = []; // items from one index to the next on each axis
  let items = 1;
  for (const length of shape) {
    strides.push(items);
    items *= length;
  }
  return new Float64Array(items).map((_, item) => {
    let place = 0;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const length = shape[axis]!;
      place += (item % length) * strides[axis]!;
      item = Math.floor(item / length);
    }
    return place;
  });
}
