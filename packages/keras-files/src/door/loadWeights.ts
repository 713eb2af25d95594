import type { LayersModel } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { refusals } from "../errors/refusals.js";
import { openModelFile } from "../formats/openModelFile.js";
import { setWeights } from "../weights/setWeights.js";
import { type ModelSource, openSource } from "./ModelSource.js";

/**
 * Sets the weights of a model from a file: .weights.h5, sharded .weights.json, legacy .h5, or the weights of a whole model
 * (.keras, .h5, model.json). All are set or none: a model whose weights are not in the file stays as it was.
 *
 * @param model a model with the layers of the one that was saved
 * @throws ArgumentError if it is no model; ModelFileError that names the layer of a weight that is missing or of another shape
 *
 * @example
 * import { dense, sequential } from "@seqloom/layers";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const layers = () => [dense({ units: 2, inputShape: [3] })];
 * const [one, other] = [sequential(layers()), sequential(layers())];
 * await loadWeights(other, await modelFiles(one, "menu.weights.h5"));
 * other.getWeights()[0].dataSync()[0] === one.getWeights()[0].dataSync()[0]; // → true
 * @see https://keras.io/api/models/model_saving_apis/weights_saving_and_loading/
 */
export async function loadWeights(model: LayersModel, source: ModelSource): Promise<void> {
  if (!Array.isArray(model?.layers)) throw new ArgumentError("loadWeights", "model", "a model of layers", model);
  const { bytes, file, beside } = await openSource("loadWeights", source);
  await refusals("loadWeights", file, async () => {
    const opened = await openModelFile(bytes, beside);
    setWeights(opened.readWeights(model));
  });
}
