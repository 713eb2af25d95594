import { ArgumentError } from "@seqloom/array";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { filesOf, isWeightsName, type SaveModelOptions } from "./modelFiles.js";
import { writeFiles } from "#writeFiles";

/**
 * Saves a model for Keras, for TensorFlow.js, or to be loaded again by `loadModel`: layers, weights, compile settings and the
 * optimizer's state. In Node the files are written, the old ones replaced once the new ones are whole; in a browser they are
 * downloaded. The end of the name says which format it is: .keras, .h5 (legacy), or .json (tfjs's model.json and its weights).
 *
 * @param path path of the file, its folder made where it is not there; in a browser a name
 * @throws ArgumentError on another name or a wrong option; ModelFileError on what no file can hold, as a loss of one's own;
 *   Error of the system if it cannot be written
 * @see https://keras.io/api/models/model_saving_apis/model_saving_and_loading/
 */
export async function saveModel(model: LayersModel, path: string, options?: SaveModelOptions): Promise<void> {
  const { folder, name } = split("saveModel", path);
  if (isWeightsName(name)) {
    throw new ArgumentError("saveModel", "path", "that of a whole model", path, "saveWeights writes weights alone.");
  }
  await writeFiles(folder, await filesOf("saveModel", model, name, options, false));
}

/**
 * Saves the weights of a model alone, for `loadWeights` here or in Keras: .weights.h5, .weights.json for several files, or .h5 in the
 * legacy form, as Keras 2's `save_weights` wrote it. That one has no state of the optimizer, whatever `includeOptimizer` says.
 *
 * @param path path of the file, its folder made where it is not there; in a browser a name
 * @throws ArgumentError on another name or a wrong option; Error of the system if it cannot be written
 * @see https://keras.io/api/models/model_saving_apis/weights_saving_and_loading/
 */
export async function saveWeights(model: LayersModel, path: string, options?: SaveModelOptions): Promise<void> {
  const { folder, name } = split("saveWeights", path);
  await writeFiles(folder, await filesOf("saveWeights", model, name, options, true));
}

function split(caller: string, path: string): { folder: string; name: string } {
  if (typeof path !== "string") throw new ArgumentError(caller, "path", "a path", path);
  const end = path.search(/[^/\\]*$/);
  return { folder: path.slice(0, end), name: path.slice(end) };
}
