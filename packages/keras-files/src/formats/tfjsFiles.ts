import { io, tensor, type Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { compileParts } from "../compiling/writeCompile.js";
import { optimizerVariables } from "../optimizer/optimizerVariables.js";

/** Field of the user's metadata in model.json for compile settings: those of tfjs itself know fewer losses and metrics. */
export const COMPILE_FIELD = "kerasCompileConfig";

/**
 * Writes a model as tfjs does: model.json, and a file of weights beside it. tfjs itself reads layers and weights of it.
 *
 * @param name name of the model.json
 * @throws Refusal on compile settings that no file can hold
 */
export async function tfjsFiles(
  model: LayersModel,
  name: string,
  includeOptimizer: boolean,
): Promise<Record<string, Uint8Array>> {
  const compiled = includeOptimizer ? compileParts(model) : undefined;
  const state = compiled ? await encodedState(await optimizerVariables(compiled.optimizer, model)) : undefined;
  const weightsName = `${name.slice(0, -".json".length)}.weights.bin`;
  let files: Record<string, Uint8Array> = {};
  const handler = io.withSaveHandler(({ weightData, weightSpecs, ...topology }) => {
    const weights = [...weightSpecs!, ...(state?.specs ?? [])];
    const json = {
      ...topology,
      ...(compiled && {
        userDefinedMetadata: {
          ...topology.userDefinedMetadata,
          [COMPILE_FIELD]: { optimizer: compiled.optimizerConfig, ...compiled.rest },
        },
      }),
      weightsManifest: [{ paths: [weightsName], weights }],
    };
    const data = [io.CompositeArrayBuffer.join(weightData), ...(state ? [state.data] : [])];
    files = {
      [name]: new TextEncoder().encode(JSON.stringify(json)),
      [weightsName]: new Uint8Array(io.CompositeArrayBuffer.join(data)),
    };
    return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } });
  });
  await model.save(handler);
  return files;
}

/** The state of an optimizer in tfjs's form. */
async function encodedState(
  variables: Awaited<ReturnType<typeof optimizerVariables>>,
): Promise<{ specs: io.WeightsManifestEntry[]; data: ArrayBuffer }> {
  const named = variables.map(({ name, dataset: { shape, data } }): { name: string; tensor: Tensor } => {
    const isWhole = data instanceof BigInt64Array;
    const numbers = isWhole ? Int32Array.from(data, Number) : data;
    return { name, tensor: tensor(numbers, [...shape], isWhole ? "int32" : "float32") };
  });
  try {
    return await io.encodeWeights(named, "optimizer");
  } finally {
    for (const each of named) each.tensor.dispose();
  }
}
