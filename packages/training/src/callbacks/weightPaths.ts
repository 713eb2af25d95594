import type { LayersModel } from "@tensorflow/tfjs-layers";

type Weight = LayersModel["weights"][number];

/** A layer, a cell or a model, with the parts that hold its weights. */
interface Holder {
  readonly name: string;
  readonly weights: readonly Weight[];
  getClassName(): string;
  readonly layers?: readonly Holder[];
  readonly cells?: readonly Holder[];
  readonly cell?: Holder;
  readonly layer?: Holder;
  readonly forwardLayer?: Holder;
  readonly backwardLayer?: Holder;
}

/** A weight with its path. */
export interface WeightPath {
  readonly path: string;
  readonly weight: Weight;
}

/**
 * All weights of a model, layer by layer, with the paths that they have in Keras 3: `sequential/gru/gru_cell/kernel`. A Sequential
 * is a part of the path, a functional model is not.
 *
 * @see https://github.com/keras-team/keras/blob/v3.15.1/keras/src/backend/common/variables.py
 */
export function weightPaths(model: LayersModel): WeightPath[] {
  const root = model as unknown as Holder;
  const weights = model.layers.flatMap((layer) => layer.weights);
  return [...new Set(weights)].map((weight) => ({ path: pathOf(root, weight), weight }));
}

function pathOf(holder: Holder, weight: Weight): string {
  const part = partsOf(holder).find(({ weights }) => weights.includes(weight));
  const rest = part ? pathOf(part, weight) : weight.originalName.slice(weight.originalName.lastIndexOf("/") + 1);
  const isFunctional = holder.layers !== undefined && holder.getClassName() !== "Sequential";
  return isFunctional ? rest : `${holder.name}/${rest}`;
}

function partsOf({ layers, cells, cell, layer, forwardLayer, backwardLayer }: Holder): Holder[] {
  const single = [cell, layer, forwardLayer, backwardLayer].filter((part) => part !== undefined);
  return [...(layers ?? []), ...(cells ?? []), ...single];
}
