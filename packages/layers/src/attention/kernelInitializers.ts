import { reshape, type Tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { type ClassConfig, type Initializer, initializerKind } from "../config/kerasClass.js";
import { SeededInitializer } from "../initializers/SeededInitializer.js";

/**
 * Initializers of several kernels, each with numbers of its own: those without a seed draw by one each, as in Keras.
 *
 * @param seed the seed of a layer whose initializer was left to its default; the kernels have those behind it
 */
export function initializersOf(initializer: Initializer, count: number, seed: number | undefined): Initializer[] {
  const drawsAlike = initializer instanceof SeededInitializer ? initializer.seed !== null && seed === undefined : true;
  if (drawsAlike) return Array<Initializer>(count).fill(initializer);
  const described: ClassConfig = { className: initializer.getClassName(), config: initializer.getConfig() };
  return Array.from({ length: count }, (_, index) =>
    initializerKind.make(described, seed === undefined ? {} : { seed: (seed + index) % 2 ** 32 }),
  );
}

/**
 * An initializer for a kernel whose axes are those of inputs followed by those of outputs: drawn as a matrix of inputs and
 * outputs, since initializers count the ends of a weight by its last two axes.
 *
 * @param inputAxes number of axes in front that are inputs
 */
export function asMatrix(initializer: Initializer, inputAxes: number): Initializer {
  const size = (shape: Shape) => shape.reduce<number>((product, length) => product * length!, 1);
  const apply = (shape: Shape, dtype?: "float32"): Tensor => {
    const matrix = initializer.apply([size(shape.slice(0, inputAxes)), size(shape.slice(inputAxes))], dtype);
    return reshape(matrix, shape as number[]);
  };
  return { apply } as Initializer;
}
