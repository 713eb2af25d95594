/** A shape as Keras prints it: "(2, 10, 11)", and "(6400,)" of one axis. */
export function shapeText(shape: readonly number[]): string {
  return shape.length === 1 ? `(${shape[0]},)` : `(${shape.join(", ")})`;
}
