import type { layers, LayersModel } from "@tensorflow/tfjs-layers";

/** Layers of each model in the order of the config, inputs among them. */
export type LayerOrder = ReadonlyMap<layers.Layer, readonly layers.Layer[]>;

/** The layers of a model in the order of Keras: a Sequential without its input. */
export function layersOf(model: layers.Layer, order?: LayerOrder): readonly layers.Layer[] {
  const known = order?.get(model);
  if (known) return known;
  const { layers: all } = model as LayersModel;
  return model.getClassName() === "Sequential" ? all.filter((layer) => layer.getClassName() !== "InputLayer") : all;
}
