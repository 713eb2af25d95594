/** A shape as Keras prints it, "(2, 10, 11)". */
export function shapeText(shape: readonly number[]): string {
  return `(${shape.join(", ")})`;
}
