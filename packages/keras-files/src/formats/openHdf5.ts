import { parseJson } from "../config/parseJson.js";
import { Refusal } from "../errors/Refusal.js";
import { countNumbers } from "../hdf5/countNumbers.js";
import type { HdfGroup } from "../hdf5/HdfGroup.js";
import { readHdf5 } from "../hdf5/readHdf5.js";
import { legacyState } from "../optimizer/storedState.js";
import { nameList, readLegacy } from "../weights/readLegacy.js";
import { fileStore } from "../weights/store.js";
import type { ModelFile } from "./ModelFile.js";
import { storeFile } from "./storeFile.js";
import { versionOf } from "./versionOf.js";

/**
 * Opens an HDF5 file: a legacy model, legacy weights, or the weights of Keras 3.
 *
 * @throws Refusal on an HDF5 file that Keras did not write
 */
export function openHdf5(bytes: Uint8Array): ModelFile {
  const root = readHdf5(bytes);
  const numbers = countNumbers(root);
  const config = root.attribute("model_config");
  if (typeof config === "string") return { ...legacyModel(root, config), numbers };
  if (nameList(root, "layer_names") !== undefined) return { ...legacyWeights(root), numbers };
  if (!["layers", "vars", "_layer_checkpoint_dependencies"].some((name) => root.has(name))) {
    throw new Refusal("the HDF5 file has no model_config, no layer_names and no layers: it is no file of Keras.");
  }
  return storeFile(fileStore(root), numbers);
}

type Opened = Omit<ModelFile, "numbers">;

function legacyModel(root: HdfGroup, config: string): Opened {
  const training = root.attribute("training_config");
  return {
    config: parseJson("model_config", config),
    kerasVersion: versionOf(root.attribute("keras_version")),
    compileConfig: typeof training === "string" ? parseJson("training_config", training) : undefined,
    readWeights: (model, order) => {
      const group = root.group("model_weights");
      if (!group) throw new Refusal("the HDF5 file has no model_weights.");
      return readLegacy(group, model, order);
    },
    readState: () => legacyState(root),
    isStateWithWeights: false,
  };
}

function legacyWeights(root: HdfGroup): Opened {
  return {
    config: undefined,
    kerasVersion: 3,
    compileConfig: undefined,
    readWeights: (model, order) => readLegacy(root, model, order),
    readState: () => ({ variables: [], isKindByKind: false }),
    isStateWithWeights: false,
  };
}
