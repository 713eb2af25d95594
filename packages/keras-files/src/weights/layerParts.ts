import type { layers, LayerVariable, LayersModel } from "@tensorflow/tfjs-layers";
import { type LayerOrder, layersOf } from "../config/layersOf.js";
import { snakeCase } from "../config/snakeCase.js";

/** A layer, model or cell as Keras 3 files it: its path, and the weights that are its own. */
export interface LayerPart {
  /** Path in the file, `layers/rnn/cell`; empty for the model. */
  readonly path: string;
  readonly layer: layers.Layer;
  /** Name of the layer, or of what stands for one in Keras. */
  readonly name: string;
  readonly weights: readonly LayerVariable[];
}

/** Layers inside of layers, by the names of Keras's attributes. */
type Inner = readonly (readonly [attribute: string, inner: layers.Layer | readonly layers.Layer[]])[];

/**
 * All parts of a model in the order in which Keras 3 writes them. A layer that is used in several places comes once.
 *
 * @param order layers of the models, where a file has another order than tfjs
 */
export function layerParts(model: LayersModel, order?: LayerOrder): LayerPart[] {
  const parts: LayerPart[] = [];
  const seen = new Set<layers.Layer>();
  const visit = (layer: layers.Layer, path: string): void => {
    if (seen.has(layer)) return;
    seen.add(layer);
    const inner = innerParts(layer, order);
    const heads = headParts(layer, path);
    const hasOwn = inner.length === 0 && heads.length === 0;
    parts.push(
      { path, layer, name: layer.name, weights: hasOwn ? layer.weights : [] },
      ...heads,
      ...lookupPart(layer, path),
    );
    for (const [attribute, below] of inner) {
      const at = path === "" ? attribute : `${path}/${attribute}`;
      if (!Array.isArray(below)) visit(below as layers.Layer, at);
      else for (const [name, each] of named(below as readonly layers.Layer[])) visit(each, `${at}/${name}`);
    }
  };
  visit(model, "");
  return parts;
}

/** Projections of `MultiHeadAttention` by the names of its layers in Keras, in the order of its attributes there. */
const HEADS = [
  ["key_dense", "key"],
  ["output_dense", "attention_output"],
  ["query_dense", "query"],
  ["value_dense", "value"],
  ["_gate_dense", "gate"],
] as const;

interface Projection {
  readonly kernel: LayerVariable;
  readonly bias: LayerVariable | null;
}

/** Parts of attention by several heads, which are layers in Keras; two of them have no weights. */
function headParts(layer: layers.Layer, path: string): LayerPart[] {
  const { projections } = layer as { projections?: ReadonlyMap<string, Projection> };
  if (projections === undefined) return [];
  const parts = HEADS.flatMap(([attribute, name]): LayerPart[] => {
    const found = projections.get(name);
    if (!found) return [];
    const weights = found.bias === null ? [found.kernel] : [found.kernel, found.bias];
    return [{ path: `${path}/${attribute}`, layer, name, weights }];
  });
  const empty = (attribute: string, name: string): LayerPart => ({
    path: `${path}/${attribute}`,
    layer,
    name,
    weights: [],
  });
  return [...parts, empty("_dropout_layer", "dropout"), empty("_softmax", "softmax")];
}

/** The layer of words inside of a TextVectorization of Keras. */
function lookupPart(layer: layers.Layer, path: string): LayerPart[] {
  if (layer.getClassName() !== "TextVectorization") return [];
  return [{ path: `${path}/_lookup_layer`, layer, name: "string_lookup", weights: [] }];
}

function innerParts(layer: layers.Layer, order?: LayerOrder): Inner {
  const { cell, cells, forwardLayer, backwardLayer, layer: wrapped } = layer as unknown as Record<string, layers.Layer>;
  if ("layers" in layer) return [["layers", layersOf(layer, order)]];
  if (forwardLayer && backwardLayer) {
    return [
      ["backward_layer", backwardLayer],
      ["forward_layer", forwardLayer],
    ];
  }
  if (Array.isArray(cells)) return [["cells", cells as layers.Layer[]]];
  if (cell) return [["cell", cell]];
  return wrapped ? [["layer", wrapped]] : [];
}

/** Names in a list, by class and count: dense, dense_1. */
function named(list: readonly layers.Layer[]): [string, layers.Layer][] {
  const counts = new Map<string, number>();
  return list.map((layer) => {
    const name = snakeCase(layer.getClassName());
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return [count === 0 ? name : `${name}_${count}`, layer];
  });
}
