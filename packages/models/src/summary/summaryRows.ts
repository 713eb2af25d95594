import { util } from "@tensorflow/tfjs-core";
import type { LayerVariable, LayersModel, layers } from "@tensorflow/tfjs-layers";
import type { Connection, LayerRow, ModelRows, ParameterTotal } from "./ModelRows.js";
import { optimizerTotal } from "./optimizerTotal.js";

type Layer = layers.Layer;
type Node = Layer["inboundNodes"][number];

/**
 * Reads the facts of a summary from a model of tfjs. Parameters are counted from the weights; a weight that several
 * layers share counts once in the totals.
 */
export function summaryRows(model: LayersModel): ModelRows {
  const nodes = isSequential(model) ? [] : Object.values(model.nodesByDepth).flat();
  const weights = new Set(weightsOf(model));
  const trainable = new Set(model.trainableWeights);
  return {
    name: model.name,
    built: model.layers.length > 0,
    sequential: isSequential(model) || isChain(model),
    layers: shownLayers(model).map((layer) => layerRow(layer, nodes, model.trainable)),
    trainable: total(trainable),
    nonTrainable: total([...weights].filter((weight) => !trainable.has(weight))),
    optimizer: optimizerTotal(model.optimizer),
  };
}

/** @param nodes calls of layers that belong to the model; @param inTrainable whether the model around it is trainable */
function layerRow(layer: Layer, nodes: readonly Node[], inTrainable: boolean): LayerRow {
  const className = layer.getClassName();
  const trainable = inTrainable && (layer.trainable || className === "InputLayer"); // tfjs: InputLayer never is
  return {
    name: layer.name,
    className: className === "Model" ? "Functional" : className,
    built: isModel(layer) || layer.built,
    calls: callsOf(layer).map(({ outputTensors }) => outputTensors.map(({ shape }) => shape)),
    params: total(new Set(weightsOf(layer))).params,
    trainable,
    connectedTo: layer.inboundNodes.filter((node) => nodes.includes(node)).flatMap(connections),
    layers: isModel(layer) ? shownLayers(layer).map((inner) => layerRow(inner, [], trainable)) : [],
  };
}

/** The calls of a layer. tfjs takes the making of a model for its first call, Keras does not. */
function callsOf(layer: Layer): Node[] {
  const calls = layer.inboundNodes.slice(isModel(layer) ? 1 : 0);
  return calls.length > 0 ? calls : layer.inboundNodes;
}

function connections({ inboundLayers, nodeIndices, tensorIndices }: Node): Connection[] {
  return inboundLayers.map((layer, i) => ({
    layer: layer.name,
    call: nodeIndices[i]! - (isModel(layer) ? 1 : 0),
    output: tensorIndices[i]!,
  }));
}

/** Whether each layer is called once, with the output of one other. */
function isChain(model: LayersModel): boolean {
  const depths = Object.values(model.nodesByDepth);
  if (depths.some((nodes) => nodes.length > 1 || nodes[0]!.inboundLayers.length > 1)) return false;
  const nodes = depths.flat();
  return model.layers.every((layer) => layer.inboundNodes.filter((node) => nodes.includes(node)).length < 2);
}

/** Keras's Sequential does not count the layer that stands for its input. */
function shownLayers(model: LayersModel): Layer[] {
  if (!isSequential(model)) return model.layers;
  return model.layers.filter((layer) => layer.getClassName() !== "InputLayer");
}

/** All weights, those of the layers inside as well; with repetitions where they are shared. */
function weightsOf(layer: Layer): LayerVariable[] {
  return isModel(layer) ? layer.layers.flatMap(weightsOf) : layer.weights;
}

function total(weights: Iterable<LayerVariable>): ParameterTotal {
  let params = 0;
  let sizeBytes = 0;
  for (const { shape, dtype } of weights) {
    const size = util.sizeFromShape(shape as number[]);
    params += size;
    sizeBytes += size * util.bytesPerElement(dtype);
  }
  return { params, sizeBytes };
}

function isModel(layer: Layer): layer is LayersModel {
  return "layers" in layer && Array.isArray(layer.layers);
}

function isSequential(model: LayersModel): boolean {
  return model.getClassName() === "Sequential";
}
