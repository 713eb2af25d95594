import { input, Sequential } from "@seqloom/layers";
import type { layers, LayersModel, Shape } from "@tensorflow/tfjs-layers";
import { Refusal } from "../errors/Refusal.js";
import { connect } from "./connect.js";
import { inputOf } from "./inputOf.js";
import { isModelClass, type LayerEntry, readEntry } from "./LayerEntry.js";
import type { LayerOrder } from "./layersOf.js";
import { cannotBeMade, makeLayer, type ReadingContext } from "./makeLayer.js";

/** A model, and the order of the layers in its file, by which weights find their layers. */
export interface BuiltModel {
  readonly model: LayersModel;
  readonly order: LayerOrder;
}

/**
 * Makes the model that a config of Keras describes, of any depth. Its weights are whatever their initializers give.
 *
 * @param given the whole config: `{ class_name, config, … }`
 * @throws Refusal that names the layer with its path
 */
export function buildModel(given: unknown, context: ReadingContext): BuiltModel {
  const entry = readEntry("the config", given);
  if (!isModelClass(entry.className)) {
    const name = entry.registeredName ?? entry.className;
    throw new Refusal(
      `the model is of the class ${name}, and only Sequential and functional ones are described whole.`,
    );
  }
  const order = new Map<layers.Layer, readonly layers.Layer[]>();
  return { model: modelOf(entry.name, entry, context, order), order };
}

type Order = Map<layers.Layer, readonly layers.Layer[]>;

/** The layer or the model of an entry. */
function partOf(path: string, entry: LayerEntry, context: ReadingContext, order: Order): layers.Layer {
  return isModelClass(entry.className) && entry.registeredName === undefined
    ? modelOf(path, entry, context, order)
    : makeLayer(path, entry, context);
}

function modelOf(path: string, entry: LayerEntry, context: ReadingContext, order: Order): LayersModel {
  const given = entry.config.layers;
  if (!Array.isArray(given) || given.length === 0) throw new Refusal(`model ${path} has no layers.`);
  const entries = (given as unknown[]).map((each) => readEntry(path, each));
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) throw new Refusal(`model ${path} has two layers of the name ${name}.`);
    names.add(name);
  }
  const model =
    entry.className === "Sequential"
      ? sequentialOf(path, entry, entries, context, order)
      : connect(path, entry, entries, (inner) => partOf(`${path}/${inner.name}`, inner, context, order), order);
  if (entry.config.trainable === false) model.trainable = false;
  return model;
}

function sequentialOf(
  path: string,
  { name, buildShape }: LayerEntry,
  entries: readonly LayerEntry[],
  context: ReadingContext,
  order: Order,
): LayersModel {
  const model = new Sequential({ name });
  const made: layers.Layer[] = [];
  for (const [place, entry] of entries.entries()) {
    const inner = `${path}/${entry.name}`;
    if (entry.className === "InputLayer") {
      if (place > 0) throw new Refusal(`model ${path} has an InputLayer behind its first layer.`);
      model.add(inputOf(inner, entry));
      continue;
    }
    const layer = partOf(inner, entry, context, order);
    try {
      if (made.length === 0 && model.outputs.length === 0) begin(model, layer, buildShape);
      model.add(layer);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw cannotBeMade(inner, entry.className, error as Error);
    }
    made.push(layer);
  }
  if (made.length === 0) throw new Refusal(`model ${path} has no layers behind its input.`);
  order.set(model, made);
  return model;
}

/** Gives a model the input that it was built for, where neither an InputLayer nor the first layer says it. */
function begin(model: Sequential, layer: layers.Layer, buildShape: unknown): void {
  const knowsShape = layer.batchInputShape !== undefined || layer.inboundNodes.length > 0 || "layers" in layer;
  if (knowsShape || !Array.isArray(buildShape)) return;
  model.add(input({ batchShape: buildShape as Shape }));
}
