import type { LayersModel } from "@tensorflow/tfjs-layers";

type Layer = LayersModel["layers"][number];

/** Layers that are activations themselves. */
const OWN: Readonly<Record<string, string>> = { ReLU: "relu", Softmax: "softmax" };

/** Keras's name of a layer's activation; "linear" where it has none, undefined where it is not known. */
export function activationOf(layer: Layer): string | undefined {
  const own = OWN[layer.getClassName()];
  if (own !== undefined) return own;
  const inner = (layer as { readonly layer?: Layer }).layer; // of TimeDistributed
  if (inner && layer.getClassName() === "TimeDistributed") return activationOf(inner);
  const { activation } = configOf(layer);
  if (activation === undefined || activation === null) return "linear";
  return typeof activation === "string" ? activation : undefined;
}

/** The config of a layer; empty of a layer of the user's own that has none. */
export function configOf(layer: Layer): Readonly<Record<string, unknown>> {
  try {
    return layer.getConfig();
  } catch {
    return {};
  }
}
