import type { GraphLayer, GraphModel, GraphNode, GraphPlace } from "./types.js";

/** Settings of one call of a layer, which hold whenever the graph runs. */
export interface CallSettings {
  readonly training?: boolean;
}

/** One call of a layer, with the places that it reads and fills, by their ids. */
interface GraphStep {
  readonly layer: GraphLayer;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  /** Settings that the layer was given in this call, as `{ useCausalMask: true }`. */
  readonly settings: CallSettings;
  /** Places that no later step reads and that are no output of the model. */
  readonly finished: readonly number[];
}

/** The calls of a model's layers in an order in which each finds its inputs. */
export interface GraphPlan {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly steps: readonly GraphStep[];
}

/** By the list of a model's outputs, which is another one when layers are added or removed. */
const plans = new WeakMap<readonly GraphPlace[], GraphPlan>();

/** The plan of a model's graph. */
export function graphPlan(model: GraphModel): GraphPlan {
  const known = plans.get(model.outputs);
  if (known) return known;
  const plan = makePlan(model);
  plans.set(model.outputs, plan);
  return plan;
}

function makePlan({ inputs, outputs }: GraphModel): GraphPlan {
  const nodes = nodesBefore(outputs);
  const kept = new Set(outputs.map(({ id }) => id));
  const finished = nodes.map((): number[] => []);
  for (const [id, last] of lastReaders(nodes)) if (!kept.has(id)) finished[last]!.push(id);
  return {
    inputs: inputs.map(({ id }) => id),
    outputs: outputs.map(({ id }) => id),
    steps: nodes.map(({ inputTensors, outputTensors, callArgs }, index) => ({
      layer: outputTensors[0]!.sourceLayer,
      inputs: inputTensors.map(({ id }) => id),
      outputs: outputTensors.map(({ id }) => id),
      settings: settingsOf(callArgs ?? {}),
      finished: finished[index]!,
    })),
  };
}

/** The calls that some places need, each after those that it needs itself; those of input layers left out. */
function nodesBefore(places: readonly GraphPlace[]): GraphNode[] {
  const seen = new Set<GraphNode>();
  const ordered: GraphNode[] = [];
  const visit = ({ sourceLayer, nodeIndex }: GraphPlace): void => {
    const node = sourceLayer.inboundNodes[nodeIndex]!;
    if (seen.has(node) || node.inboundLayers.length === 0) return;
    seen.add(node);
    for (const input of node.inputTensors) visit(input);
    ordered.push(node);
  };
  for (const place of places) visit(place);
  return ordered;
}

/** For each place the last step that reads it; for one that is not read, the step that fills it. */
function lastReaders(nodes: readonly GraphNode[]): Map<number, number> {
  const last = new Map<number, number>();
  for (const [index, { inputTensors, outputTensors }] of nodes.entries()) {
    for (const { id } of [...inputTensors, ...outputTensors]) last.set(id, index);
  }
  return last;
}

/** Arguments of a call that are plain values; tensors among them are inputs of the call, or masks of another one. */
function settingsOf(callArgs: object): CallSettings {
  const isPlain = ([, value]: [string, unknown]) => ["boolean", "number", "string"].includes(typeof value);
  return Object.fromEntries(Object.entries(callArgs).filter(isPlain));
}
