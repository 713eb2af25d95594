import { Functional } from "@seqloom/layers";
import type { layers, LayersModel, SymbolicTensor } from "@tensorflow/tfjs-layers";
import { Refusal } from "../errors/Refusal.js";
import { inputOf } from "./inputOf.js";
import { type LayerCall, placesOf, readCall, type TensorPlace } from "./calls.js";
import { type LayerEntry, isModelClass } from "./LayerEntry.js";
import { cannotBeMade } from "./makeLayer.js";
import { checkMasks, isMaskOperation } from "./masks.js";

interface Part {
  readonly entry: LayerEntry;
  readonly path: string;
  readonly layer: layers.Layer;
  readonly calls: readonly LayerCall[];
  /** Results of the calls so far. */
  readonly results: SymbolicTensor[][];
  /** 1 where the numbers of a model's calls begin with 1, as in Keras 2. */
  readonly firstCall: number;
}

/**
 * Makes a functional model: its layers, and then their calls as soon as the inputs of each are there.
 *
 * @param make makes the layer of an entry
 * @param order is told the layers in the order of the config
 * @throws Refusal on calls that nothing can come to
 */
export function connect(
  path: string,
  model: LayerEntry,
  entries: readonly LayerEntry[],
  make: (entry: LayerEntry) => layers.Layer,
  order: Map<layers.Layer, readonly layers.Layer[]>,
): LayersModel {
  const kept = entries.filter((entry) => !isMaskOperation(entry));
  checkMasks(path, entries);
  const parts = new Map<string, Part>();
  for (const entry of kept) parts.set(entry.name, partOf(`${path}/${entry.name}`, entry, entries, make));
  callAll(path, parts);
  const [inputs, outputs] = [model.config.input_layers, model.config.output_layers].map((places) =>
    placesOf(path, places).map((place) => tensorAt(path, parts, place)),
  );
  try {
    const made = new Functional({ inputs: inputs!, outputs: outputs!, name: model.name });
    order.set(
      made,
      [...parts.values()].map(({ layer }) => layer),
    );
    return made;
  } catch (error) {
    throw cannotBeMade(path, model.className, error as Error);
  }
}

function partOf(
  path: string,
  entry: LayerEntry,
  entries: readonly LayerEntry[],
  make: (entry: LayerEntry) => layers.Layer,
): Part {
  if (entry.className === "InputLayer") {
    const tensor = inputOf(path, entry);
    return { entry, path, layer: tensor.sourceLayer, calls: [], results: [[tensor]], firstCall: 0 };
  }
  const calls = entry.inboundNodes.map((node) => readCall(path, node));
  const isShifted = isModelClass(entry.className) && namesCall(entries, entry.name, calls.length);
  return { entry, path, layer: make(entry), calls, results: [], firstCall: isShifted ? 1 : 0 };
}

/** Whether any layer takes the result of a certain call of a layer. */
function namesCall(entries: readonly LayerEntry[], layer: string, call: number): boolean {
  return entries.some(({ name, inboundNodes }) =>
    inboundNodes.some((node) =>
      readCall(name, node).inputs.some((place) => place.layer === layer && place.node === call),
    ),
  );
}

function callAll(path: string, parts: ReadonlyMap<string, Part>): void {
  let waiting = [...parts.values()];
  while (waiting.length > 0) {
    let done = 0;
    for (const part of waiting) {
      while (part.results.length < part.calls.length && isReady(parts, part.calls[part.results.length]!)) {
        part.results.push(callOf(path, parts, part, part.calls[part.results.length]!));
        done++;
      }
    }
    waiting = waiting.filter(({ calls, results }) => results.length < calls.length);
    if (done === 0 && waiting.length > 0) {
      throw new Refusal(`the inputs of layer ${waiting[0]!.path} come from nowhere, or out of itself.`);
    }
  }
}

function isReady(parts: ReadonlyMap<string, Part>, { inputs, initialState, ownMasks }: LayerCall): boolean {
  return [...inputs, ...initialState, ...Object.values(ownMasks).filter(({ layer }) => parts.has(layer))].every(
    ({ layer, node }) => {
      const part = parts.get(layer);
      return part !== undefined && part.results.length > node - part.firstCall;
    },
  );
}

function callOf(path: string, parts: ReadonlyMap<string, Part>, part: Part, call: LayerCall): SymbolicTensor[] {
  const inputs = call.inputs.map((place) => tensorAt(path, parts, place));
  if (inputs.length === 0) throw new Refusal(`layer ${part.path} is called without an input.`);
  const initialState = call.initialState.map((place) => tensorAt(path, parts, place));
  // Masks that come out of an operation on ids are handed on by the layers themselves: checkMasks has seen to it.
  const given = Object.entries(call.ownMasks).filter(([, { layer }]) => parts.has(layer));
  const ownMasks = Object.fromEntries(given.map(([name, place]) => [name, tensorAt(path, parts, place)]));
  try {
    const tensors = inputs.length === 1 ? inputs[0]! : inputs;
    const result = part.layer.apply(tensors, {
      ...call.switches,
      ...ownMasks,
      ...(initialState.length > 0 && { initialState }),
    });
    return [result].flat() as SymbolicTensor[];
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw cannotBeMade(part.path, part.entry.className, error as Error);
  }
}

function tensorAt(
  path: string,
  parts: ReadonlyMap<string, Part>,
  { layer, node, output }: TensorPlace,
): SymbolicTensor {
  const part = parts.get(layer);
  const tensor = part?.results[node - part.firstCall]?.[output];
  if (tensor) return tensor;
  throw new Refusal(`model ${path} names output ${output} of call ${node} of ${layer}, which is not there.`);
}
