import { initializers, layers, type LayerVariable, type Shape } from "@tensorflow/tfjs-layers";
import { Refusal } from "../errors/Refusal.js";

/** Numbers beyond those of the file that a model may ask for, so that an error can name the weight of another shape. */
const SPARE_NUMBERS = 2 ** 20;

/** The method of tfjs's layers that is protected to TypeScript. */
interface Door {
  readonly name: string;
  addWeight: (name: string, shape: Shape, dtype: unknown, initializer: unknown, ...rest: unknown[]) => LayerVariable;
}

/**
 * Builds a model whose weights are set afterwards: they are zeros, and no more than the file has numbers for. A config that asks
 * for huge layers is refused before these are made; if it fails, no weight is left behind.
 *
 * tfjs has one door by which every layer makes its weights, and no option for it; the door is changed while `build` runs, which
 * must not be async.
 *
 * @param available count of all numbers in the file
 * @throws Refusal that names the layer that asks for more
 */
export function weightBudget<T>(available: number, build: () => T): T {
  const prototype = layers.Layer.prototype as unknown as Door;
  const { addWeight } = prototype;
  const zeros = initializers.zeros();
  const made: LayerVariable[] = [];
  let left = 2 * available + SPARE_NUMBERS;
  prototype.addWeight = function (this: Door, name, shape, dtype, _initializer, ...rest) {
    left -= shape.reduce<number>((count, length) => count * (length ?? 1), 1);
    if (!(left >= 0)) {
      const wanted = `[${shape.join(", ")}]`;
      throw new Refusal(
        `layer ${this.name} asks for a weight ${name} of shape ${wanted}, for which the file is too small.`,
      );
    }
    const weight = addWeight.call(this, name, shape, dtype, zeros, ...rest);
    made.push(weight);
    return weight;
  };
  try {
    return build();
  } catch (error) {
    for (const weight of made) weight.dispose();
    throw error;
  } finally {
    prototype.addWeight = addWeight;
  }
}
