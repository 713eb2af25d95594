import type { LayersModel } from "@tensorflow/tfjs-layers";

type Layer = LayersModel["layers"][number];

/** The Embedding layers of a model, those of models inside it among them. */
export function embeddingLayers(model: { readonly layers: readonly Layer[] }): Layer[] {
  return model.layers.flatMap((layer) => {
    const { layers } = layer as Partial<LayersModel>;
    if (layers) return embeddingLayers({ layers });
    return layer.getClassName() === "Embedding" ? [layer] : [];
  });
}
