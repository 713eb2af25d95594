import { type GraphLayer, type GraphModel, graphPlan, isModel } from "@seqloom/graph";

/** One call of a layer. */
export interface FlatCall {
  readonly layer: GraphLayer;
  /** Numbers of the places that it reads. */
  readonly inputs: readonly number[];
  /** Numbers of the places that it fills. */
  readonly outputs: readonly number[];
  /** Plain arguments of the call. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The calls of a model's layers, those of models inside among them. Each place has a number of its own in each call. */
export interface FlatGraph {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly calls: readonly FlatCall[];
}

/** A model's graph with the graphs of the models inside in their places. */
export function flatGraph(model: GraphModel): FlatGraph {
  const calls: FlatCall[] = [];
  let places = 0;

  /** Adds the calls of a model, and gives the places of its outputs. */
  function walk(each: GraphModel, inputs: readonly number[], settings: FlatCall["settings"]): number[] {
    const plan = graphPlan(each);
    const placeOf = new Map(plan.inputs.map((id, index) => [id, inputs[index]!]));
    for (const step of plan.steps) {
      const given = step.inputs.map((id) => placeOf.get(id)!);
      const own = { ...settings, ...step.settings };
      const outputs = isModel(step.layer) ? walk(step.layer, given, trainingOf(own)) : step.outputs.map(() => places++);
      if (!isModel(step.layer)) calls.push({ layer: step.layer, inputs: given, outputs, settings: own });
      for (const [index, id] of step.outputs.entries()) placeOf.set(id, outputs[index]!);
    }
    return plan.outputs.map((id) => placeOf.get(id)!);
  }

  const inputs = graphPlan(model).inputs.map(() => places++);
  return { inputs, outputs: walk(model, inputs, {}), calls };
}

/** Places that the given ones depend on, these among them. */
export function placesBefore({ calls }: FlatGraph, given: readonly number[]): ReadonlySet<number> {
  const found = new Set(given);
  for (const { inputs, outputs } of [...calls].reverse()) {
    if (outputs.some((place) => found.has(place))) for (const place of inputs) found.add(place);
  }
  return found;
}

/** A model hands on to its layers whether it trains, and no other argument. */
function trainingOf({ training }: FlatCall["settings"]): FlatCall["settings"] {
  return training === undefined ? {} : { training };
}
