import type { GraphLayer, GraphModel } from "./types.js";

/** Methods that only tfjs's `Container` and `Sequential` define themselves: their `call` runs the graph. */
const GRAPH_CLASSES = ["runInternalGraph", "pop", "runsGraph"];

/**
 * Whether calling a layer is running its graph: a model, unless a class of the user's own gave it another `call`. A
 * class whose `call` uses the walk has a method `runsGraph`.
 */
export function isModel(layer: GraphLayer): layer is GraphModel {
  if (!("outputs" in layer && Array.isArray(layer.outputs))) return false;
  for (let owner: object | null = layer; owner !== null; owner = Object.getPrototypeOf(owner) as object | null) {
    if (Object.hasOwn(owner, "call")) return GRAPH_CLASSES.some((name) => Object.hasOwn(owner, name));
  }
  return false;
}
