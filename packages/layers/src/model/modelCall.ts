import { penaltiesOf } from "@seqloom/graph";
import { type Scalar, type Tensor, tidy } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { listOf } from "../layer/layerCall.js";
import { runGraph } from "./runGraph.js";

/** The arguments of a model's call beside its inputs. */
export interface ModelArguments {
  /** The masks of the inputs, in their order; default none. */
  mask?: Tensor | (Tensor | null)[] | null;
  /** Whether dropout is on; default false. */
  training?: boolean | null;
}

/** The outputs of a model: one tensor, or a list where it has several. */
export function callModel(
  model: LayersModel,
  inputs: Tensor | Tensor[],
  callArguments: ModelArguments,
): Tensor | Tensor[] {
  const outputs = tidy(() => runGraph(model, listOf(inputs), graphCall(callArguments)).outputs);
  return outputs.length === 1 ? outputs[0]! : outputs;
}

/** The masks of the outputs of a model; null where all steps count. */
export function modelMasks(
  model: LayersModel,
  inputs: Tensor | Tensor[],
  mask: ModelArguments["mask"],
): (Tensor | null)[] {
  const found: (Tensor | null)[] = [];
  tidy(() => {
    found.push(...runGraph(model, listOf(inputs), graphCall({ mask })).masks);
    return found.filter((each) => each !== null);
  });
  return found;
}

/** The penalties of a model's layers, each once. */
export function modelPenalties(model: LayersModel): Scalar[] {
  return tidy(() => penaltiesOf(model).map((penalty) => penalty() as Scalar));
}

function graphCall({ mask, training }: ModelArguments): { training: boolean; masks: (Tensor | null)[] } {
  return { training: training === true, masks: listOf(mask) };
}
