import type { HdfDataset } from "../hdf5/datasets.js";
import type { HdfGroup } from "../hdf5/HdfGroup.js";
import { Refusal } from "../errors/Refusal.js";
import { nameList } from "../weights/readLegacy.js";
import type { WeightStore } from "../weights/store.js";
import type { StoredState } from "./readOptimizer.js";

/** The optimizer's variables in a file of Keras 3. */
export function storeState(store: WeightStore): StoredState {
  const group = store.vars("optimizer");
  const count = group?.names.length ?? 0;
  const variables = Array.from({ length: count }, (_, i) => {
    const dataset = group!.dataset(String(i));
    if (dataset) return dataset;
    throw new Refusal(`the optimizer's state lacks variable ${i}.`);
  });
  return { variables, isKindByKind: false };
}

/** The optimizer's variables in a legacy file, whose names are in an attribute. */
export function legacyState(root: HdfGroup): StoredState {
  const group = root.group("optimizer_weights");
  const names = (group && nameList(group, "weight_names")) ?? [];
  const variables: HdfDataset[] = names.map((name) => {
    const dataset = group!.dataset(name);
    if (dataset) return dataset;
    throw new Refusal(`the optimizer's state lacks ${name}.`);
  });
  return { variables, isKindByKind: names[0]?.endsWith("iter:0") ?? false };
}
