import { type GraphLayer, type PlannedLayer, planRefusal } from "@seqloom/graph";
import type { Optimizer } from "@tensorflow/tfjs-core";
import { KerasOptimizer } from "../optimizers/KerasOptimizer.js";

/** Why no model has a plan. */
export const NO_KERNELS = "the kernels are not loaded, or the backend keeps its numbers elsewhere";

/** One call of a layer in the graph of a model. */
interface LayerCall {
  readonly layer: GraphLayer;
  /** Arguments of the call. */
  readonly settings: object;
}

/** Why a call of a layer cannot be a part of a plan; undefined where it can. */
export function refusalOf({ layer, settings }: LayerCall): string | undefined {
  const refusal = planRefusal(layer, "planSteps");
  if (refusal !== undefined) return refusal;
  const { planSettings = [], planPenalty = null } = layer as GraphLayer & PlannedLayer;
  const unknown = Object.keys(settings).find((name) => name !== "training" && !planSettings.includes(name));
  if (unknown !== undefined) return `it is called with ${unknown}`;
  const penalties = layer.losses.filter((penalty) => "ofOutputs" in penalty);
  if (penalties.length > (planPenalty ? 1 : 0)) return "there is a penalty on outputs that only the tape knows";
  return undefined;
}

/** Why an optimizer cannot move the weights of a plan; undefined where it can. */
export function refusalOfOptimizer(optimizer: Optimizer): string | undefined {
  if (!(optimizer instanceof KerasOptimizer)) return `${optimizer.getClassName()} is an optimizer of tfjs`;
  if (!optimizer.takesArrays) return `${optimizer.getClassName()} has no formula in the kernels`;
  const methods = ["minimize", "computeGradients", "applyGradients"];
  return methods.some((name) => Object.hasOwn(optimizer, name)) ? "its optimizer has a method of its own" : undefined;
}
