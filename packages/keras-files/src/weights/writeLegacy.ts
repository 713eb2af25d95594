import type { LayersModel, LayerVariable } from "@tensorflow/tfjs-layers";
import type { HdfTree } from "../hdf5/HdfTree.js";
import { encodeUtf8 } from "../hdf5/HdfWriter.js";
import { KERAS_VERSION } from "../config/kerasVersion.js";
import { layersOf } from "../config/layersOf.js";
import { numbersOf } from "./numbersOf.js";
import { legacyWeights } from "./readLegacy.js";
import { weightPaths } from "./weightPaths.js";

/** Bytes of a list of names, beyond which Keras cuts it into several attributes. */
const MOST_BYTES = 64512;

/** Writes the weights of a model into a group in the legacy form of Keras 3: by the names of layers and weights. */
export async function writeLegacy(group: HdfTree, model: LayersModel): Promise<void> {
  const list = layersOf(model);
  writeNames(
    group,
    "layer_names",
    list.map(({ name }) => name),
  );
  group.text("backend", "tensorflow", { isAscii: true });
  group.text("keras_version", KERAS_VERSION, { isAscii: true });
  const numbers = await numbersOf(model.weights);
  const paths = weightPaths(model);
  for (const layer of list) {
    const inner = group.group(layer.name);
    const weights = legacyWeights(layer);
    const names = weights.map((weight: LayerVariable) => paths.get(weight)!);
    writeNames(inner, "weight_names", names);
    for (const [i, weight] of weights.entries()) inner.dataset(names[i]!, numbers.get(weight)!);
  }
  writeNames(group.group("top_level_model_weights"), "weight_names", []);
}

/** Writes a list of names as an attribute, in equal parts where it is too long for one, as NumPy's array_split cuts it. */
export function writeNames(group: HdfTree, name: string, names: readonly string[]): void {
  const longest = names.reduce((most, each) => Math.max(most, encodeUtf8(each).length), 0);
  let parts = 1;
  while (Math.ceil(names.length / parts) * longest > MOST_BYTES) parts++;
  if (parts === 1) {
    group.texts(name, names);
    return;
  }
  let from = 0;
  for (let part = 0; part < parts; part++) {
    const length = Math.floor(names.length / parts) + (part < names.length % parts ? 1 : 0);
    group.texts(`${name}${part}`, names.slice(from, from + length));
    from += length;
  }
}
