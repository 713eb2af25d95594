import type { GraphNode } from "./maskGraph.js";

type Owner = GraphNode["owner"];

/**
 * The layers and operations of a graph in Keras's order: by how far they stand from the outputs, the farthest first, and
 * with the same distance as a walk from the outputs to the inputs meets them.
 *
 * @param outputs calls that give the outputs of the model
 * @param inputs calls of the input layers; an input that is not used is listed as well
 * @returns each layer or operation with its calls
 * @see `map_graph` of keras/src/ops/function.py
 */
export function graphOrder(
  outputs: readonly GraphNode[],
  inputs: readonly GraphNode[],
): ReadonlyMap<Owner, readonly GraphNode[]> {
  const begins = new Set(inputs);
  const met: Owner[] = [];
  const finished = new Set<GraphNode>();
  const walk = (node: GraphNode): void => {
    if (finished.has(node)) return;
    if (!met.includes(node.owner)) met.push(node.owner);
    if (!begins.has(node)) for (const input of node.inputs) walk(input.node);
    finished.add(node);
  };
  for (const output of outputs) walk(output);

  const depths = depthsOf([...finished]);
  const unused = inputs.filter((node) => !finished.has(node));
  const order = [...unused.map(({ owner }) => owner), ...met];
  const depthOf = (owner: Owner) => depths.get(owner) ?? 0;
  order.sort((a, b) => depthOf(b) - depthOf(a)); // a sort that keeps the order of equals
  const nodes = [...unused, ...finished];
  return new Map(order.map((owner) => [owner, nodes.filter((node) => node.owner === owner)]));
}

/** The largest distance from an output of each layer or operation. */
function depthsOf(inputsFirst: readonly GraphNode[]): ReadonlyMap<Owner, number> {
  const ofNodes = new Map<GraphNode, number>();
  const ofOwners = new Map<Owner, number>();
  for (const node of inputsFirst.toReversed()) {
    const depth = Math.max(ofNodes.get(node) ?? 0, ofOwners.get(node.owner) ?? 0);
    ofOwners.set(node.owner, depth);
    ofNodes.set(node, depth);
    for (const input of node.inputs) ofNodes.set(input.node, Math.max(depth + 1, ofNodes.get(input.node) ?? 0));
  }
  return ofOwners;
}
