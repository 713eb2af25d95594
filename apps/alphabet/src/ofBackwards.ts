import type { NdArray } from "@seqloom/array";
import { predict } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { withColumns } from "./withColumns.js";

/**
 * Chances that a model gives to letters which come backwards. Where three letters are the features of one step, the columns of its
 * weights are exchanged as well.
 *
 * @param model on samples of shape [steps, features]
 * @param backwards the letters, [samples, steps, features]
 */
export function ofBackwards(model: LayersModel, backwards: NdArray): Promise<NdArray> {
  const answer = () => predict(model, backwards, { verbose: 0 });
  const columns = Array.from({ length: backwards.shape[2]! }, (_, column) => column);
  return columns.length > 1 ? withColumns(model, columns.reverse(), answer) : answer();
}
