import type { Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { weightPaths } from "../callbacks/weightPaths.js";
import type { Compiled } from "../compile/compiledModel.js";
import type { Batch } from "../data/batches.js";
import type { Ports, Rows } from "../data/batchSource.js";
import { type ArrayColumn, downloadColumns } from "../data/modelData.js";
import type { Port } from "../data/ports.js";
import { getLearningRate } from "../optimizers/learningRate.js";
import type { Evidence, NamedRows, WeightValues } from "./Evidence.js";
import { layerOutputs, type ModelOutputs } from "./layerOutputs.js";

/** The training that is watched. */
export interface WatchedTraining {
  readonly model: LayersModel;
  readonly compiled: Compiled;
  readonly ports: Ports;
  /** The rows that are trained on, where they lie in arrays. */
  readonly rows: Rows | undefined;
}

/** Batch at which the training came under suspicion. */
export interface Suspect {
  readonly batch: Batch;
  readonly loss: number;
  readonly weightsBefore: readonly Float32Array[] | undefined;
}

/** Looks at data, layers and weights of a training. */
export async function collectEvidence(
  { model, compiled, ports, rows }: WatchedTraining,
  { batch, loss, weightsBefore }: Suspect,
  known: Pick<Evidence, "course" | "gradient">,
): Promise<Evidence> {
  const [x, y] = [await downloadColumns(batch.x), await downloadColumns(batch.y)];
  const sampleWeights = await downloadColumns(batch.weights ?? []);
  const { inputs, targets } = ports;
  const areWords = inputs.map(({ dtype }, input) => dtype === "string" || isOfWords(model, input));
  const named = (name: string, columns: readonly ArrayColumn[], ofPorts: readonly Port[]): NamedRows[] =>
    columns.map(({ values, shape }, i) => {
      const full = columns.length > 1 ? `${name} for ${ofPorts[i]!.name}` : name;
      return { name: full, values, shape, areWords: ofPorts === inputs && areWords[i]! };
    });
  const areLost = !Number.isFinite(loss) && !weightsBefore; // the step has made all weights NaN
  const inBatch = { x: named("x", x, inputs), y: named("y", y, targets), weights: named("weights", sampleWeights, []) };
  const ofBatch = "of this batch";
  return {
    model,
    losses: compiled.losses,
    x: rows ? named("x", rows.x, inputs) : named(`x ${ofBatch}`, x, inputs),
    y: rows ? named("y", rows.y, targets) : named(`y ${ofBatch}`, y, targets),
    batch: inBatch,
    ...(areLost ? { layers: [], predictions: [] } : await outputsOf(model, x, weightsBefore)),
    weights: weightsBefore ? namedWeights(model, weightsBefore) : [],
    learningRate: rateOf(model),
    ...known,
  };
}

/** A layer of the user's own may not run outside of training; then its outputs are not known. */
async function outputsOf(
  model: LayersModel,
  x: readonly ArrayColumn[],
  weights: readonly Float32Array[] | undefined,
): Promise<ModelOutputs> {
  try {
    return await layerOutputs(model, x, weights);
  } catch {
    return { layers: [], predictions: [] };
  }
}

/** Whether an input goes into an Embedding. */
function isOfWords({ layers, inputs }: LayersModel, input: number): boolean {
  return layers.some(
    (layer) =>
      layer.getClassName() === "Embedding" &&
      layer.inboundNodes.some(({ inputTensors }) => inputTensors.some(({ id }) => id === inputs[input]!.id)),
  );
}

function namedWeights(model: LayersModel, values: readonly Float32Array[]): WeightValues[] {
  const paths = trainedPaths(model);
  return values.map((each, i) => ({ path: paths[i]!.path, values: each }));
}

/** The trained weights, in their order, with their paths without the name of a Sequential. */
export function trainedPaths(model: LayersModel): { readonly path: string; readonly name: string }[] {
  const paths = new Map(weightPaths(model).map(({ path, weight }) => [weight, path]));
  return model.trainableWeights.map((weight) => {
    const path = paths.get(weight) ?? weight.name;
    const isInside = path.startsWith(`${model.name}/`);
    return { path: isInside ? path.slice(model.name.length + 1) : path, name: (weight.read() as Variable).name };
  });
}

function rateOf(model: LayersModel): number | undefined {
  try {
    return getLearningRate(model);
  } catch {
    return undefined; // an optimizer of the user's own
  }
}
