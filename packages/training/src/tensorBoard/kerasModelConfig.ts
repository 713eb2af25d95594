import type { LayersModel, Shape } from "@tensorflow/tfjs-layers";

type Config = Record<string, unknown>;

/** A layer or a model in the form of `model.toJSON()`. */
interface LayerConfig extends Config {
  readonly class_name: string;
  readonly config: Config & { readonly layers?: readonly LayerConfig[] };
  readonly inbound_nodes?: readonly unknown[];
}

/** Name of a layer, number of its call, number of its output. */
type Connection = readonly [layer: string, node: number, output: number, ...rest: unknown[]];

/**
 * Config of a model with its calls in the form of Keras 3, the only one from which TensorBoard draws lines between layers;
 * `model.toJSON()` has that of Keras 2. A Sequential begins with its input, as in Keras.
 *
 * @throws Error if a layer has no config
 */
export function kerasModelConfig(model: LayersModel): object {
  const { class_name, config } = model.toJSON(undefined, false) as unknown as LayerConfig;
  const converted = convert({ class_name, config });
  if (class_name !== "Sequential") return converted;
  const { name, shape, dtype } = model.inputs[0]!;
  const input = inputLayer({ name, batch_shape: shape, dtype });
  const { layers = [] } = converted.config;
  const begins = layers[0]?.class_name === "InputLayer";
  return { ...converted, config: { ...converted.config, layers: begins ? layers : [input, ...layers] } };
}

function inputLayer(config: { name: string; batch_shape: Shape; dtype: string }): LayerConfig {
  return { class_name: "InputLayer", config };
}

function convert({ inbound_nodes, ...layer }: LayerConfig): LayerConfig {
  const { layers, input_layers, output_layers, batch_input_shape, ...config } = layer.config;
  const converted: Config = { ...config };
  if (batch_input_shape !== undefined) converted.batch_shape = batch_input_shape;
  if (layers) converted.layers = layers.map(convert);
  if (input_layers) converted.input_layers = inputNames(input_layers as Connection[], inbound_nodes !== undefined);
  if (output_layers) converted.output_layers = single(output_layers as Connection[]);
  const calls = inbound_nodes && { inbound_nodes: (inbound_nodes as Connection[][]).map(convertCall) };
  return { ...layer, config: converted, ...calls };
}

/** One place instead of a list of one, as Keras 3 has it. */
function single(places: readonly Connection[]): unknown {
  return places.length === 1 ? places[0] : places;
}

/** Inputs of a model; of a model inside another by their names alone, since TensorBoard connects no others where there are several. */
function inputNames(places: readonly Connection[], isInside: boolean): unknown {
  return isInside && places.length > 1 ? places.map(([name]) => name) : single(places);
}

/** Arguments of a call: one tensor, or a list of several. */
function convertCall(connections: readonly Connection[]): Config {
  const tensors = connections.map(([name, node, output]) => ({
    class_name: "__keras_tensor__",
    config: { keras_history: [name, node, output] },
  }));
  return { args: tensors.length === 1 ? tensors : [tensors], kwargs: {} };
}
