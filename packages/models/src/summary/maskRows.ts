import type { LayersModel, layers } from "@tensorflow/tfjs-layers";
import { graphOrder } from "./graphOrder.js";
import { type GraphNode, maskGraph, type MaskOperation } from "./maskGraph.js";
import type { Connection, LayerRow, ModelRows } from "./ModelRows.js";

/**
 * The rows of a functional model with those that Keras 3 has for the masks in it: a row for each operation that computes
 * a mask which some layer takes, and a connection of that layer with it. A Sequential has none, as in Keras.
 */
export function maskRows(rows: ModelRows, model: LayersModel): ModelRows {
  if (model.getClassName() === "Sequential" || model.layers.length === 0) return rows;
  const graph = maskGraph(Object.values(model.nodesByDepth).flat());
  const nodeOf = ({ sourceLayer, nodeIndex }: LayersModel["outputs"][number]) =>
    graph.get(sourceLayer.inboundNodes[nodeIndex ?? 0]!)!;
  const owners = graphOrder(model.outputs.map(nodeOf), model.inputs.map(nodeOf));
  if ([...owners.keys()].every((owner) => !isOperation(owner))) return rows;
  const known = new Map(rows.layers.map((row) => [row.name, row]));
  const shown = [...owners].map(([owner, nodes]) =>
    isOperation(owner) ? operationRow(owner, nodes[0]!) : connected(known.get(owner.name)!, owner, graph),
  );
  return { ...rows, sequential: false, layers: shown };
}

function operationRow({ name, className, shape }: MaskOperation, { inputs }: GraphNode): LayerRow {
  const connectedTo = inputs.map(connection);
  return { name, className, built: true, calls: [[shape]], params: 0, trainable: true, connectedTo, layers: [] };
}

/** The row of a layer with its connections to masks as well. */
function connected(row: LayerRow, layer: layers.Layer, graph: ReturnType<typeof maskGraph>): LayerRow {
  const nodes = layer.inboundNodes.map((node) => graph.get(node)).filter((node) => node !== undefined);
  return { ...row, connectedTo: nodes.flatMap(({ inputs }) => inputs.map(connection)) };
}

function connection({ node, call, output }: GraphNode["inputs"][number]): Connection {
  return { layer: node.owner.name, call, output };
}

function isOperation(owner: GraphNode["owner"]): owner is MaskOperation {
  return "className" in owner && "shape" in owner;
}
