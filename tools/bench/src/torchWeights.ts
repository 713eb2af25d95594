import type { NdArray } from "@seqloom/array";
import { isRecurrent, type LayerSpec, type RecurrentKind, weightsByLayer } from "./modelRows.js";

/** Keras's gates in the order of PyTorch: i f g o as they are, z r h as r z n. */
const GATE_ORDER = { lstm: [0, 1, 2, 3], gru: [1, 0, 2], simpleRnn: [0] } as const;

/**
 * The weights of a model in PyTorch's layout, by the names they have in a ModuleList: `1.weight_ih_l0`.
 *
 * PyTorch has a bias for the input and one for the state; where Keras has one, the second is zeros (and must be kept
 * there: trained besides the first, it would double its steps). Linear and Conv1d have the outputs in front.
 *
 * @param weights of all layers, in Keras's order
 * @see https://docs.pytorch.org/docs/stable/generated/torch.nn.GRU.html
 */
export function torchWeights(layers: readonly LayerSpec[], weights: readonly NdArray[]): Record<string, NdArray> {
  const named: Record<string, NdArray> = {};
  for (const [index, ofLayer] of weightsByLayer(layers, weights).entries()) {
    const parameters = torchParameters(layers[index]!, ofLayer);
    for (const [name, value] of Object.entries(parameters)) named[`${index}.${name}`] = value;
  }
  return named;
}

function torchParameters(layer: LayerSpec, weights: readonly NdArray[]): Record<string, NdArray> {
  const { kind } = layer;
  const [first, second] = weights as [NdArray, NdArray];
  if (kind === "embedding") return { weight: first };
  if (kind === "dense") return { weight: transposed(first, [1, 0]), bias: second };
  if (kind === "conv1d") return { weight: transposed(first, [2, 1, 0]), bias: second };
  if (kind === "bidirectional") {
    const backward = recurrentParameters(layer.layer.kind, weights.slice(3), "_reverse");
    return { ...recurrentParameters(layer.layer.kind, weights.slice(0, 3)), ...backward };
  }
  return isRecurrent(layer) ? recurrentParameters(layer.kind, weights) : {};
}

/** @param suffix end of the names, `_reverse` of the layer that reads backwards */
function recurrentParameters(
  kind: RecurrentKind,
  weights: readonly NdArray[],
  suffix: "" | "_reverse" = "",
): Record<string, NdArray> {
  const [first, second, third] = weights as [NdArray, NdArray, NdArray];
  const order = GATE_ORDER[kind];
  const columns = first.shape[1]!;
  const biases = inGateOrder(third, order).data;
  const two = third.shape.length === 2;
  return {
    [`weight_ih_l0${suffix}`]: transposed(inGateOrder(first, order), [1, 0]),
    [`weight_hh_l0${suffix}`]: transposed(inGateOrder(second, order), [1, 0]),
    [`bias_ih_l0${suffix}`]: { data: biases.slice(0, columns), shape: [columns] },
    [`bias_hh_l0${suffix}`]: { data: two ? biases.slice(columns) : new Float32Array(columns), shape: [columns] },
  };
}

/** Puts the gates, which stand side by side in the last axis, into another order. */
function inGateOrder({ data, shape }: NdArray, order: readonly number[]): NdArray {
  const columns = shape.at(-1)!;
  const units = columns / order.length;
  const source = (place: number) => {
    const column = place % columns;
    return place - column + order[Math.floor(column / units)]! * units + (column % units);
  };
  return { data: data.map((_, place) => data[source(place)]!), shape };
}

/** Moves the axes: axis i of the result is axis `order[i]` of the array. */
function transposed({ data, shape }: NdArray, order: readonly number[]): NdArray {
  const strides = shape.map((_, axis) => shape.slice(axis + 1).reduce((product, size) => product * size, 1));
  const newShape = order.map((axis) => shape[axis]!);
  const source = (place: number) => {
    let rest = place;
    let sum = 0;
    for (let axis = newShape.length - 1; axis >= 0; axis--) {
      sum += (rest % newShape[axis]!) * strides[order[axis]!]!;
      rest = Math.floor(rest / newShape[axis]!);
    }
    return sum;
  };
  return { data: data.map((_, place) => data[source(place)]!), shape: newShape };
}
