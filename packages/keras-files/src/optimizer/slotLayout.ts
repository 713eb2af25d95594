/** Place of a number in an optimizer's state: which kind of slot, of which weight. */
export interface SlotPlace {
  /** Number of the kind among the optimizer's slots. */
  readonly kind: number;
  /** Number of the weight among those that are trained. */
  readonly weight: number;
}

/**
 * The order of Keras's optimizer variables behind iteration and learning rate: loop by loop, in each of them weight by weight,
 * and kind by kind.
 *
 * @param className class of the optimizer in Keras
 * @param kinds kinds of slots of the optimizer here, in its order
 * @param weights number of trained weights
 * @example
 * slotLayout("Adam", ["m", "v"], 2);
 * // → [ { kind: 0, weight: 0 }, { kind: 1, weight: 0 }, { kind: 0, weight: 1 }, { kind: 1, weight: 1 } ]
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/optimizers/base_optimizer.py
 */
export function slotLayout(className: string, kinds: readonly string[], weights: number): SlotPlace[] {
  const first = ["average", "gradient_accumulator"].filter((kind) => kinds.includes(kind)).map((kind) => [kind]);
  const alone = ["vHat"].filter((kind) => kinds.includes(kind)).map((kind) => [kind]);
  const apart = new Set([...first, ...alone].flat());
  const rest = kinds.filter((kind) => !apart.has(kind));
  const loops = [...first, ...(className === "RMSprop" ? rest.map((kind) => [kind]) : [rest]), ...alone];
  return loops.flatMap((loop) =>
    Array.from({ length: weights }, (_, weight) => loop.map((kind) => ({ kind: kinds.indexOf(kind), weight }))).flat(),
  );
}
