import type { LayersModel } from "@tensorflow/tfjs-layers";
import { ArgumentError } from "@seqloom/array";
import { KerasOptimizer } from "@seqloom/training";
import { refusals } from "../errors/refusals.js";
import type { ModelFile } from "../formats/ModelFile.js";
import { openModelFile } from "../formats/openModelFile.js";
import { readOptimizer, type OptimizerState, stateLength } from "../optimizer/readOptimizer.js";
import { setWeights } from "../weights/setWeights.js";
import { trainedWeights } from "../weights/trainedWeights.js";
import { type ModelSource, openSource } from "./ModelSource.js";

/**
 * Sets the weights of a model from a file: .weights.h5, sharded .weights.json, legacy .h5, or the weights of a whole model
 * (.keras, .h5, model.json). All are set or none: a model whose weights are not in the file stays as it was.
 *
 * As in Keras, an optimizer that has done steps gets its state, too, if a .weights.h5, .weights.json or .keras has that of one like it:
 * training goes on from there. One that has done none keeps its learning rate, and begins anew.
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
    const weights = opened.readWeights(model);
    const state = readState(model, opened);
    setWeights(weights);
    await state?.set();
  });
}

/** The state for a model's optimizer; undefined where it stays as it is. */
function readState(model: LayersModel, opened: ModelFile): OptimizerState | undefined {
  const { optimizer } = model;
  if (!opened.isStateWithWeights || !(optimizer instanceof KerasOptimizer) || optimizer.iterations === 0)
    return undefined;
  const state = opened.readState();
  const [wanted, found] = [stateLength(optimizer, model), state.variables.length];
  if (found === wanted) return readOptimizer(optimizer, state, trainedWeights(model), model.trainableWeights);
  if (found > 0) {
    const name = optimizer.getClassName();
    console.warn(
      `loadWeights: the state of ${name} stays as it is: it has ${wanted} variables, and ${found} are in the file.`,
    );
  }
  return undefined;
}
