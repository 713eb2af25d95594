import { clone, dispose, keep } from "@tensorflow/tfjs-core";
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel, layers } from "@tensorflow/tfjs-layers";

type Layer = layers.Layer;

/**
 * Learns which steps of a model's outputs are masked, so that loss and metrics can leave them out, as Keras does.
 *
 * tfjs passes masks from layer to layer while a model runs, and drops the last one. So while the watch is on, the
 * layers that give the model's outputs note the mask that they are asked for behind each output.
 */
export class MaskWatch {
  readonly #layers: readonly Layer[];
  readonly #masks = new Map<Tensor, Tensor>();

  constructor(model: LayersModel) {
    this.#layers = [...new Set(model.outputLayers)].filter(({ supportsMasking }) => supportsMasking);
    for (const layer of this.#layers) this.#watch(layer);
  }

  /** The mask of an output that the model gave, [batch, steps]; undefined where all steps count. */
  of(output: Tensor): Tensor | undefined {
    return this.#masks.get(output);
  }

  /** Lets go of the masks of the last batch. */
  forget(): void {
    dispose([...this.#masks.values()]);
    this.#masks.clear();
  }

  /** Leaves the layers as they were. */
  close(): void {
    this.forget();
    for (const layer of this.#layers) {
      Reflect.deleteProperty(layer, "apply");
      Reflect.deleteProperty(layer, "computeMask");
    }
  }

  #watch(layer: Layer): void {
    let outputs: readonly unknown[] = [];
    const apply = layer.apply.bind(layer);
    const computeMask = layer.computeMask.bind(layer);
    layer.apply = (inputs, kwargs) => {
      const applied = apply(inputs, kwargs);
      outputs = toList(applied);
      return applied;
    };
    layer.computeMask = (inputs, mask) => {
      const computed = computeMask(inputs, mask);
      const masks = toList(computed as Tensor | Tensor[] | null);
      for (const [index, output] of outputs.entries()) {
        const mask = masks[index];
        if (mask) this.#masks.set(output as Tensor, keep(clone(mask))); // tfjs disposes of its own
      }
      return computed;
    };
  }
}

function toList<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}
