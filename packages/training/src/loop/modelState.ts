import type { Random, RandomSnapshot } from "@seqloom/array";
import { tensor, type Tensor, tidy, type Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { innerLayers } from "./innerLayers.js";

type Layer = LayersModel["layers"][number];

/** A layer that draws, as dropout does. */
type DrawingLayer = Layer & { readonly random: Random };

/** A recurrent layer that keeps its states from batch to batch. */
type StatefulLayer = Layer & {
  readonly states: readonly Tensor[];
  resetStates(states: Tensor[]): void;
};

/** All that training changes in a model. */
interface SavedModel {
  /** Trained or not, in the order of the model. */
  readonly weights: readonly (Float32Array | Int32Array)[];
  /** States of each stateful layer. */
  readonly states: readonly (readonly (Float32Array | Int32Array)[])[];
  /** Place of each layer that draws in its stream of random numbers. */
  readonly random: readonly RandomSnapshot[];
}

/** The state of a model, for a backup. Its values may change with the next step. */
export async function modelState(model: LayersModel): Promise<SavedModel> {
  const layers = innerLayers(model);
  const values = (tensors: readonly Tensor[]): Promise<(Float32Array | Int32Array)[]> =>
    Promise.all(tensors.map(async (each) => (await each.data()) as Float32Array | Int32Array));
  return {
    weights: await values(model.weights.map((weight) => weight.read())),
    states: await Promise.all(layers.filter(hasStates).map(({ states }) => values(states))),
    random: layers.filter(draws).map(({ random }) => random.state),
  };
}

/** Goes on with the state of `modelState` in a model of the same layers. */
export function restoreModel(model: LayersModel, { weights, states, random }: SavedModel): void {
  const layers = innerLayers(model);
  tidy(() => {
    for (const [i, weight] of model.weights.entries()) {
      const variable = weight.read() as Variable;
      variable.assign(tensor(weights[i]!, variable.shape, variable.dtype as "float32"));
    }
    for (const [i, layer] of layers.filter(hasStates).entries()) {
      layer.resetStates(layer.states.map((state, part) => tensor(states[i]![part]!, state.shape)));
    }
  });
  for (const [i, layer] of layers.filter(draws).entries()) layer.random.restore(random[i]!);
}

/** Each weight in words, to tell models apart: "GRU kernel [8, 96]". Names of layers count up, so they are left out. */
export function describeWeights(model: LayersModel): string[] {
  const owners = new Map(
    innerLayers(model).flatMap((layer) => layer.weights.map((weight) => [weight, layer] as const)),
  );
  return model.weights.map((weight) => {
    const className = owners.get(weight)?.getClassName() ?? "layer";
    const frozen = model.trainableWeights.includes(weight) ? "" : " (not trained)";
    return `${className} ${weight.name.replace(/^.*\//, "")} [${weight.shape.join(", ")}]${frozen}`;
  });
}

/** Names of the layers that have the weights, for error texts. */
export function layerNames(model: LayersModel): string[] {
  return model.weights.map((weight) => model.layers.find((layer) => layer.weights.includes(weight))?.name ?? "");
}

function draws(layer: Layer): layer is DrawingLayer {
  const { random } = layer as Partial<DrawingLayer>;
  return typeof random?.restore === "function";
}

function hasStates(layer: Layer): layer is StatefulLayer {
  if (!layer.stateful || !("states" in layer && "resetStates" in layer)) return false;
  const states: unknown = Reflect.get(layer, "states");
  return Array.isArray(states) && states.length > 0 && states.every((state) => state !== null);
}
