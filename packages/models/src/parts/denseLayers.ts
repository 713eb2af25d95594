import { dense } from "@seqloom/layers";
import type { layers, Shape } from "@tensorflow/tfjs-layers";

/** Layer that answers on top of a model: the chance of one of two classes, or that of each class. */
export function answerLayer(classes: number, name: string): layers.Layer {
  return dense({ name, units: classes, activation: classes === 1 ? "sigmoid" : "softmax" });
}

/** Dense layers with relu on top of each other. */
export function denseLayers(
  units: readonly number[],
  name: (className: string) => string,
  inputShape?: Shape,
): layers.Layer[] {
  return units.map((size, index) => {
    const input = index === 0 && inputShape !== undefined ? { inputShape } : {};
    return dense({ name: name("dense"), units: size, activation: "relu", ...input });
  });
}
