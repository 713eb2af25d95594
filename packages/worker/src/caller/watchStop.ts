import type { LayersModel } from "@tensorflow/tfjs-layers";

/**
 * Tells when `model.stopTraining` is set by others than callbacks, by a button for instance.
 *
 * @returns leaves the model as it was, with the flag as it stands
 */
export function watchStop(model: LayersModel, tell: (stop: boolean) => void): () => void {
  let stop = false;
  Object.defineProperty(model, "stopTraining", {
    configurable: true,
    enumerable: false,
    get: () => stop,
    set: (value: boolean) => {
      if (value !== stop) tell(value);
      stop = value;
    },
  });
  return () => {
    Reflect.deleteProperty(model, "stopTraining");
    model.stopTraining = stop;
  };
}
