import { findLoss } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { compileParts } from "../compiling/writeCompile.js";
import { modelConfig } from "../config/modelConfig.js";
import { kerasJson } from "../config/kerasJson.js";
import { HdfTree } from "../hdf5/HdfTree.js";
import { writeHdf5 } from "../hdf5/writeHdf5.js";
import { optimizerName, optimizerVariables } from "../optimizer/optimizerVariables.js";
import { writeLegacy, writeNames } from "../weights/writeLegacy.js";
import { KERAS_VERSION } from "../config/kerasVersion.js";

/**
 * Writes a legacy .h5 file, as Keras 3 does.
 *
 * @throws Refusal on compile settings that no file can hold
 */
export async function legacyFile(model: LayersModel, includeOptimizer: boolean): Promise<Uint8Array> {
  const compiled = includeOptimizer ? compileParts(model) : undefined;
  const root = new HdfTree();
  root.text("backend", "tensorflow");
  root.text("keras_version", KERAS_VERSION);
  root.text("model_config", kerasJson(modelConfig(model, { isLegacy: true })), { isAscii: true });
  await writeLegacy(root.group("model_weights"), model);
  if (compiled) {
    const training = { ...(wholeNames(compiled.rest) as object), optimizer_config: compiled.optimizerConfig };
    root.text("training_config", kerasJson(training), { isAscii: true });
    const prefix = optimizerName(compiled.optimizer);
    const variables = await optimizerVariables(compiled.optimizer, model);
    const group = root.group("optimizer_weights");
    writeNames(
      group,
      "weight_names",
      variables.map(({ name }) => `${prefix}/${name}`),
    );
    for (const { name, dataset } of variables) group.dataset(`${prefix}/${name}`, dataset);
  }
  return writeHdf5(root);
}

/** Writes a legacy .h5 file of weights alone, as `save_weights` of Keras 2 did: the layers stand at its root. */
export async function legacyWeightsFile(model: LayersModel): Promise<Uint8Array> {
  const root = new HdfTree();
  await writeLegacy(root, model);
  return writeHdf5(root);
}

/** Losses and metrics by their whole names, as Keras 3 needs them in a legacy file; configs of classes stay as they are. */
function wholeNames(given: unknown): unknown {
  if (typeof given === "string") return findLoss(given) ?? given;
  if (Array.isArray(given)) return (given as unknown[]).map(wholeNames);
  if (typeof given !== "object" || given === null || "class_name" in given) return given;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, wholeNames(value)]));
}
