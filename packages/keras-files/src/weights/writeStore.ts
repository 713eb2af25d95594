import type { LayersModel } from "@tensorflow/tfjs-layers";
import { HdfTree } from "../hdf5/HdfTree.js";
import { snakeCase } from "../config/snakeCase.js";
import { layerParts } from "./layerParts.js";
import { numbersOf } from "./numbersOf.js";
import { wordFrequencies } from "./wordFrequencies.js";

const OWN_CELLS = ["SimpleRNN", "LSTM", "GRU"];

/** The weights of a model in the form of Keras 3: a group for each layer, with numbered datasets and the layer's name. */
export async function writeStore(model: LayersModel): Promise<HdfTree> {
  const root = new HdfTree();
  const numbers = await numbersOf(model.weights);
  let owner = "";
  for (const { path, layer, name, weights } of layerParts(model)) {
    const vars = root.group(path === "" ? "vars" : `${path}/vars`);
    const isOwnCell = path.endsWith("/cell") && OWN_CELLS.includes(owner);
    vars.text("name", isOwnCell ? snakeCase(layer.getClassName()) : name);
    const frequencies = wordFrequencies(layer);
    if (frequencies !== null) vars.dataset("idf_weights", { shape: [frequencies.length], data: frequencies });
    for (const [i, weight] of weights.entries()) vars.dataset(String(i), numbers.get(weight)!);
    owner = layer.getClassName();
  }
  return root;
}
