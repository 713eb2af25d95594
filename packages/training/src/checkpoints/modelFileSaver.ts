import type { LayersModel } from "@tensorflow/tfjs-layers";

/** Saves a model, or its weights alone, under a path. */
export type SaveModel = (
  path: string,
  model: LayersModel,
  options: { readonly weightsOnly: boolean },
) => void | Promise<void>;

let saver: SaveModel | undefined;

/** Has `modelCheckpoint` save under names of model files (.keras, .h5) by a function: `@seqloom/keras-files` calls it. */
export function setModelFileSaver(save: SaveModel): void {
  saver = save;
}

/** The function that saves model files; undefined without `@seqloom/keras-files`. */
export function modelFileSaver(): SaveModel | undefined {
  return saver;
}

/** Whether a path is that of a file of Keras, by its name. */
export function isModelFile(path: string): boolean {
  return /\.(keras|h5|hdf5)$/.test(path);
}
