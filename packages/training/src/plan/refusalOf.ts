import { type GraphLayer, type PlannedLayer, planRefusal } from "@seqloom/graph";
import type { LayersModel } from "@tensorflow/tfjs-layers";

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
  const { weights } = layer as unknown as LayersModel;
  if (weights.some(({ dtype }) => dtype !== "float32")) return "its weights are no float32";
  return undefined;
}
