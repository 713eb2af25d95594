import { KerasOptimizer } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { HdfTree } from "../hdf5/HdfTree.js";
import { optimizerName, optimizerVariables } from "../optimizer/optimizerVariables.js";
import { writeStore } from "../weights/writeStore.js";

/**
 * The weights of a model, and the state of its optimizer, in the form of Keras 3.
 *
 * @param optimizer undefined to leave it out
 */
export async function storeTree(model: LayersModel, optimizer: KerasOptimizer | undefined): Promise<HdfTree> {
  const root = await writeStore(model);
  if (!optimizer) return root;
  const vars = root.group("optimizer/vars");
  vars.text("name", optimizerName(optimizer));
  for (const [i, { dataset }] of (await optimizerVariables(optimizer, model)).entries())
    vars.dataset(String(i), dataset);
  return root;
}

/** The optimizer of a model, if it is one of `@seqloom/training`: others have no state that Keras knows. */
export function ownOptimizer({ optimizer }: LayersModel): KerasOptimizer | undefined {
  return optimizer instanceof KerasOptimizer ? optimizer : undefined;
}
