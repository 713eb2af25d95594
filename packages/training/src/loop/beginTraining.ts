import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Models that are trained now: two loops over one model would mix their steps. */
const inTraining = new WeakSet<LayersModel>();

/**
 * Begins a training of a model, if no other one of it runs.
 *
 * @param caller the public function, which begins the error text
 * @returns ends it
 * @throws Error if the model is being trained already
 */
export function beginTraining(caller: string, model: LayersModel): () => void {
  if (inTraining.has(model)) throw new Error(`${caller}: the model is being trained already; await the first call.`);
  inTraining.add(model);
  return () => void inTraining.delete(model);
}
