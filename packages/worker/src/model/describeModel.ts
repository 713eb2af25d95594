import { ArgumentError } from "@seqloom/array";
import { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";

type Layer = LayersModel["layers"][number];

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
  for (const layer of allLayers(model)) {
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

/** The model and all layers in it, those inside of others too. */
function allLayers(model: LayersModel): Set<Layer> {
  const found = new Set<Layer>();
  const visit = (layer: Layer): void => {
    if (found.has(layer)) return;
    found.add(layer);
    for (const part of Object.values(layer) as unknown[]) {
      for (const inner of Array.isArray(part) ? (part as unknown[]) : [part]) if (isLayer(inner)) visit(inner);
    }
  };
  visit(model);
  return found;
}

function isLayer(value: unknown): value is Layer {
  if (typeof value !== "object" || value === null) return false;
  const { apply, call, getWeights } = value as Partial<Layer>;
  return [apply, call, getWeights].every((method) => typeof method === "function");
}
