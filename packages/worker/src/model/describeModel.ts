import { ArgumentError } from "@seqloom/array";
import { innerLayers } from "@seqloom/training";
import { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";

/** A model for another thread, with the classes of its layers that are tfjs's own or the user's. */
export interface SentModel {
  /** JSON of layers and names of weights, as model files have them. */
  readonly description: string;
  /** Weights in their order, bytes. */
  readonly weights: Uint8Array;
  /** Names of the classes without a table of options, which those of @seqloom/layers have. */
  readonly plainClasses: readonly string[];
}

/**
 * Describes a model so that another thread can make it again, weights included.
 *
 * @throws ArgumentError where layers of one class are partly of tfjs and partly of @seqloom/layers
 */
export async function describeModel(caller: string, model: LayersModel): Promise<SentModel> {
  const plain = new Map<string, boolean>();
  for (const layer of [model, ...innerLayers(model)]) {
    const [name, isPlain] = [layer.getClassName(), !("options" in layer.constructor)];
    if ((plain.get(name) ?? isPlain) !== isPlain) {
      const allowed = `made of layers ${name} that are all of @seqloom/layers or all of tfjs`;
      throw new ArgumentError(caller, "model", allowed, "both");
    }
    plain.set(name, isPlain);
  }
  const plainClasses = [...plain].flatMap(([name, isPlain]) => (isPlain ? [name] : []));
  return { ...(await artifactsOf(model)), plainClasses };
}

async function artifactsOf(model: LayersModel): Promise<Pick<SentModel, "description" | "weights">> {
  let saved: io.ModelArtifacts | undefined;
  await model.save(
    io.withSaveHandler((artifacts) => {
      saved = artifacts;
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } });
    }),
  );
  const { modelTopology, weightSpecs, weightData } = saved!;
  return {
    description: JSON.stringify({ modelTopology, weightSpecs }),
    weights: new Uint8Array(io.CompositeArrayBuffer.join(weightData)),
  };
}
