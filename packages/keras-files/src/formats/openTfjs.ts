import { isRecord, parseJson } from "../config/parseJson.js";
import { Refusal } from "../errors/Refusal.js";
import { countOf } from "../hdf5/types.js";
import { readManifest } from "../tfjs/manifest.js";
import { readTfjsWeights } from "../tfjs/readTfjsWeights.js";
import type { ModelFile } from "./ModelFile.js";
import { COMPILE_FIELD } from "./tfjsFiles.js";
import { versionOf } from "./versionOf.js";

/**
 * Opens a model.json, as tfjs and its converter write it, with the files of weights that it names.
 *
 * @throws Refusal on a graph model, which has operations in the place of layers
 */
export async function openTfjs(
  json: Readonly<Record<string, unknown>>,
  beside: (name: string) => Promise<Uint8Array>,
): Promise<ModelFile> {
  const topology = json.modelTopology;
  if (json.format === "graph-model" || (isRecord(topology) && "node" in topology)) {
    throw new Refusal("it is a graph model of TensorFlow, which has no layers; models of layers are read.");
  }
  const all = await readManifest(json.weightsManifest, beside);
  const weights = all.filter(({ group }) => group !== "optimizer");
  const state = all.filter(({ group }) => group === "optimizer");
  return {
    config: isRecord(topology) ? configOf(topology) : undefined,
    kerasVersion: versionOf(isRecord(topology) ? topology.keras_version : undefined),
    compileConfig: compileConfigOf(json, topology),
    numbers: weights.reduce((sum, { dataset }) => sum + countOf(dataset.shape), 0),
    readWeights: (model, order) => readTfjsWeights(weights, model, order),
    readState: () => ({
      variables: state.map(({ dataset }) => dataset),
      isKindByKind: ownCompileConfig(json) === undefined,
    }),
    isStateWithWeights: false,
  };
}

function configOf(topology: Record<string, unknown>): unknown {
  const config = topology.model_config ?? topology;
  return typeof config === "string" ? parseJson("model_config", config) : config;
}

function compileConfigOf(
  json: Readonly<Record<string, unknown>>,
  topology: unknown,
): Record<string, unknown> | undefined {
  const own = ownCompileConfig(json);
  if (own) return own;
  const found = json.trainingConfig ?? (isRecord(topology) ? topology.training_config : undefined);
  if (typeof found === "string") return parseJson("training_config", found);
  return isRecord(found) ? found : undefined;
}

/** Compile settings in the form of Keras, as `saveModel` writes them. */
function ownCompileConfig({
  userDefinedMetadata: data,
}: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  const found = isRecord(data) ? data[COMPILE_FIELD] : undefined;
  return isRecord(found) ? found : undefined;
}
