/**
 * Numbers of inputs and outputs that a weight connects, by its shape: the divisors of the scaled initializers.
 *
 * A matrix `[inputs, outputs]` connects its rows to its columns. In front of these two stand the places of a
 * convolution's window, which count with both. A vector or a single number is its own input and output.
 *
 * @see https://keras.io/api/layers/initializers/#glorotuniform-class
 */
export function fans(shape: readonly number[]): { readonly fanIn: number; readonly fanOut: number } {
  if (shape.length < 2) {
    const size = shape[0] ?? 1;
    return { fanIn: size, fanOut: size };
  }
  const window = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  return { fanIn: window * shape.at(-2)!, fanOut: window * shape.at(-1)! };
}
