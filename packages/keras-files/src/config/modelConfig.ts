import type { layers, LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { layersOf } from "./layersOf.js";
import { OWN_MASKS, SWITCHES } from "./calls.js";
import { type ConfigForm, layerEntry } from "./kerasConfig.js";

type Config = Record<string, unknown>;
type Node = layers.Layer["inboundNodes"][number];

/**
 * The config of a model as Keras 3 writes it: in a .keras file, or in a legacy one.
 *
 * @throws Error if a layer has no config
 */
export function modelConfig(model: LayersModel, form: ConfigForm): Config {
  return model.getClassName() === "Sequential" ? sequentialEntry(model, form) : functionalEntry(model, form);
}

function entryOf(layer: layers.Layer, form: ConfigForm): Config {
  return "layers" in layer ? modelConfig(layer as LayersModel, form) : layerEntry(layer, form);
}

function sequentialEntry(model: LayersModel, form: ConfigForm): Config {
  const { name, shape, dtype } = inputOf(model);
  const input = { batch_shape: shape, dtype, sparse: false, name };
  const first = form.isLegacy
    ? { class_name: "InputLayer", config: input }
    : { module: "keras.layers", class_name: "InputLayer", config: input, registered_name: null };
  const inner = layersOf(model).map((layer) => entryOf(layer, form));
  const config = { name: model.name, trainable: model.trainable, layers: [first, ...inner], build_input_shape: shape };
  if (form.isLegacy) return { class_name: "Sequential", config };
  const rest = { registered_name: null, build_config: { input_shape: shape } };
  return { module: "keras", class_name: "Sequential", config, ...rest };
}

/** Name, shape and type of the input of a Sequential. */
function inputOf(model: LayersModel): Pick<SymbolicTensor, "name" | "shape" | "dtype"> {
  const { sourceLayer, shape, dtype } = model.inputs[0]!;
  const isInput = sourceLayer.getClassName() === "InputLayer";
  return { name: isInput ? sourceLayer.name : `${model.name}_input`, shape, dtype };
}

function functionalEntry(model: LayersModel, form: ConfigForm): Config {
  const kept = keptCalls(model);
  const entries = model.layers.map((layer) => ({
    ...entryOf(layer, form),
    name: layer.name,
    inbound_nodes: layer.getClassName() === "InputLayer" ? [] : kept.get(layer)!.map((node) => callEntry(node, kept)),
  }));
  const place = (tensor: SymbolicTensor): Place => placeOf(tensor, kept);
  const config = {
    name: model.name,
    trainable: model.trainable,
    layers: entries,
    input_layers: single(model.inputs.map(place)),
    output_layers: single(model.outputs.map(place)),
  };
  if (form.isLegacy) return { class_name: "Functional", config };
  const rest = { registered_name: "Functional", build_config: { input_shape: null } };
  return { module: "keras.src.models.functional", class_name: "Functional", config, ...rest };
}

/** Name of a layer, number of its call, number of its output. */
type Place = readonly [layer: string, node: number, output: number];
type Calls = ReadonlyMap<layers.Layer, readonly Node[]>;

/** The calls of each layer that belong to a model, in their order. */
function keptCalls(model: LayersModel): Calls {
  const { containerNodes } = model as unknown as { readonly containerNodes: ReadonlySet<string> };
  return new Map(
    model.layers.map((layer) => [
      layer,
      layer.inboundNodes.filter((_, i) => containerNodes.has(`${layer.name}_ib-${i}`)),
    ]),
  );
}

function placeOf({ sourceLayer, nodeIndex, tensorIndex }: SymbolicTensor, kept: Calls): Place {
  const node = sourceLayer.inboundNodes[nodeIndex]!;
  return [sourceLayer.name, Math.max(0, kept.get(sourceLayer)!.indexOf(node)), tensorIndex];
}

function single(places: readonly Place[]): unknown {
  return places.length === 1 ? places[0] : places;
}

function callEntry({ outboundLayer, inputTensors, callArgs }: Node & { callArgs?: Config }, kept: Calls): Config {
  const tensors = inputTensors.map((tensor) => ({
    class_name: "__keras_tensor__",
    config: { shape: tensor.shape, dtype: tensor.dtype, keras_history: placeOf(tensor, kept) },
  }));
  // Behind the input of a recurrent layer stand its initial states.
  const isRecurrent = "stateSizes" in outboundLayer;
  const [input, ...states] = tensors;
  if (isRecurrent && states.length > 0) return { args: [input], kwargs: { initial_state: states } };
  const on = Object.entries(SWITCHES).filter(([, name]) => callArgs?.[name] === true);
  const kwargs = Object.fromEntries(on.map(([name]) => [name, true]));
  // Query, value and key are arguments of their own there; other layers take one list.
  const isApart = tensors.length === 1 || outboundLayer.getClassName() === "MultiHeadAttention";
  if (!isApart) return { args: [tensors], kwargs };
  // Masks that were given to the call stand behind its other inputs.
  const masks = typeof callArgs?.givenMasks === "string" ? callArgs.givenMasks.split(" ") : [];
  const place = tensors.length - masks.length;
  const named = Object.entries(OWN_MASKS).filter(([, name]) => masks.includes(name));
  const ownMasks = Object.fromEntries(named.map(([name, own]) => [name, tensors[place + masks.indexOf(own)]]));
  return { args: tensors.slice(0, place), kwargs: { ...ownMasks, ...kwargs } };
}
