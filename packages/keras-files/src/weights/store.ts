import type { HdfDataset } from "../hdf5/datasets.js";
import type { HdfGroup } from "../hdf5/HdfGroup.js";

/** Weights in the form of Keras 3, in one file or in several. */
export interface WeightStore {
  /** The group of a part with its numbered datasets; undefined if there is none. */
  readonly vars: (path: string) => VarsGroup | undefined;
}

/** Numbered datasets of a part of a model. */
export interface VarsGroup {
  readonly names: readonly string[];
  readonly dataset: (name: string) => HdfDataset | undefined;
}

/** The weights of a single file. */
export function fileStore(root: HdfGroup): WeightStore {
  const old = root.has("_layer_checkpoint_dependencies"); // Keras 2.12
  return {
    vars: (path) => {
      const at = old ? path.replaceAll("layers", "_layer_checkpoint_dependencies") : path;
      return root.group(at === "" ? "vars" : `${at}/vars`);
    },
  };
}
