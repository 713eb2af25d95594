import type { GraphLayer, PlannedLayer } from "@seqloom/graph";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** One call of a layer in the graph of a model. */
interface LayerCall {
  readonly layer: GraphLayer;
  /** Arguments of the call. */
  readonly settings: object;
}

/** Methods that a user may have put onto a layer. */
const METHODS = ["apply", "call", "compute", "computeMask", "forward", "runSequences"];

/** Why a call of a layer cannot be a part of a plan; undefined where it can. */
export function refusalOf({ layer, settings }: LayerCall): string | undefined {
  const { constructor } = layer as object;
  const prototype = constructor.prototype as object;
  // A class that only inherits its steps may compute something else.
  if (!Object.hasOwn(prototype, "planSteps")) return "there is no plan for this class";
  if (METHODS.some((name) => Object.hasOwn(layer, name))) return "it has a method of its own";
  if (Reflect.get(layer, "_callHook")) return "it has a hook";
  const { planSettings = [] } = layer as GraphLayer & PlannedLayer;
  const unknown = Object.keys(settings).find((name) => name !== "training" && !planSettings.includes(name));
  if (unknown !== undefined) return `it is called with ${unknown}`;
  if (layer.losses.some((penalty) => "ofOutputs" in penalty)) return "there is a penalty on its outputs";
  const { weights } = layer as unknown as LayersModel;
  if (weights.some(({ dtype }) => dtype !== "float32")) return "its weights are no float32";
  return undefined;
}
