import { type GraphCall, type GraphResult, graphRunner, isModel } from "@seqloom/graph";
import { any, cast, concat, expandDims, logicalOr, onesLike, type Tensor, zerosLike } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";

const runGraph = graphRunner<Tensor>({ any, cast, concat, expandDims, logicalOr, onesLike, zerosLike });

/**
 * The outputs of a model, each with its mask, for fit, evaluate and predict. The graph of a model is walked; one whose
 * class has a `call` of its own is run by that, and has no masks.
 */
export function runModel(
  model: LayersModel,
  inputs: Tensor[],
  call: Pick<GraphCall<Tensor>, "training" | "penalties" | "onLayer">,
): GraphResult<Tensor> {
  if (isModel(model)) return runGraph(model, inputs, call);
  const outputs = [(model as LayersModel).call(inputs, { training: call.training })].flat();
  return { outputs, masks: outputs.map(() => null) };
}
