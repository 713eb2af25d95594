import { engine, type NamedTensorMap, type Optimizer, type Tensor, type Variable } from "@tensorflow/tfjs-core";

/** The gradients that an optimizer of tfjs is given, by the names of the weights or as a list. */
export type Gradients = NamedTensorMap | NamedTensor[];

interface NamedTensor {
  readonly name: string;
  readonly tensor: Tensor;
}

const withPlaces = new WeakSet<Optimizer>();

/**
 * Place of each weight in an optimizer's lists.
 *
 * tfjs goes by the place in the list of gradients, so that a weight finds the slots of another one as soon as a layer is
 * frozen. Here each weight keeps the place of its first step; slots that were loaded go to the weights in their order.
 */
export class WeightPlaces {
  readonly #places = new Map<string, number>();

  constructor(optimizer: Optimizer) {
    withPlaces.add(optimizer);
  }

  /** Visits the weights in a list of gradients, with their places; a weight that no loss depends on has no gradient. */
  forEach(gradients: Gradients, visit: (weight: Variable, gradient: Tensor | undefined, place: number) => void): void {
    const entries: [string, Tensor | undefined][] = Array.isArray(gradients)
      ? gradients.map(({ name, tensor }) => [name, tensor])
      : Object.entries(gradients);
    for (const [name, gradient] of entries) {
      const weight = engine().registeredVariables[name]!;
      visit(weight, gradient ?? undefined, this.take(weight));
    }
  }

  /** The place of a weight, which it gets in its first step. */
  take({ name }: Variable): number {
    const place = this.#places.get(name) ?? this.#places.size;
    this.#places.set(name, place);
    return place;
  }

  /** The place of a weight; undefined before its first step. */
  placeOf({ name }: Variable): number | undefined {
    return this.#places.get(name);
  }

  /** Names of the weights, in the order of their places. */
  get names(): string[] {
    return [...this.#places.keys()];
  }

  /** Gives weights their places, before the first step. */
  restore(names: readonly string[]): void {
    this.#places.clear();
    for (const [place, name] of names.entries()) this.#places.set(name, place);
  }

  /** Forgets all weights. */
  clear(): void {
    this.#places.clear();
  }
}

/** Whether an optimizer knows each weight by itself, as those of this package do. */
export function knowsWeights(optimizer: Optimizer): boolean {
  return withPlaces.has(optimizer);
}
