import { LabelEncoder, readOptions } from "@seqloom/array";
import { sha256 } from "@seqloom/bytes";
import { ModelFileError, modelFiles } from "@seqloom/keras-files";
import { sharedKernels } from "@seqloom/kernels";
import { getBackend, version_core } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { BundleParts, BundleScalers } from "../pipeline/BundleParts.js";
import { checkParts } from "../pipeline/checkParts.js";
import { type BundleContents, saveBundleOptions, isScaler } from "./BundleContents.js";
import { dataChecksum } from "./dataChecksum.js";
import { FORMAT, type Manifest, NEEDS } from "./Manifest.js";
import { manifestText } from "./manifestText.js";
import { partFiles } from "./partFiles.js";
import { VERSION } from "./version.js";

/** Names of the files that every bundle has. */
export const MANIFEST_FILE = "manifest.json";
export const MODEL_FILE = "model.keras";

/**
 * The files of a bundle by their names.
 *
 * @param caller the public function, which begins every error text
 * @throws ArgumentError on contents that do not go together; ModelFileError on a model that no file can hold
 */
export async function bundleFiles(caller: string, contents: BundleContents): Promise<Record<string, Uint8Array>> {
  const { model, seed, data, notes, ...rest } = readOptions(caller, saveBundleOptions, contents);
  const parts = partsOf(rest);
  checkParts(caller, model, parts);
  const files: Record<string, Uint8Array> = { ...(await filesOfModel(caller, model)) };
  for (const [name, text] of Object.entries(partFiles(caller, parts))) files[name] = new TextEncoder().encode(text);
  const kernels = sharedKernels();
  const manifest: Manifest = {
    format: FORMAT,
    needs: NEEDS,
    created: new Date().toISOString(),
    versions: { seqloom: VERSION, tfjs: version_core },
    backend: getBackend(),
    kernels: kernels?.variant ?? null,
    build: kernels?.build ?? null,
    threads: kernels?.threads ?? null,
    seed: seed ?? null,
    data: data === undefined ? null : dataChecksum(data),
    notes: notes ?? null,
    settings: settingsOf(parts),
    files: Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, sha256(bytes)])),
  };
  return { [MANIFEST_FILE]: new TextEncoder().encode(manifestText(manifest)), ...files };
}

async function filesOfModel(caller: string, model: LayersModel): Promise<Readonly<Record<string, Uint8Array>>> {
  try {
    return await modelFiles(model, MODEL_FILE);
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    throw new ModelFileError(caller, MODEL_FILE, error.reason, { cause: error });
  }
}

type Given = Omit<BundleContents, "model" | "seed" | "data" | "notes">;

function partsOf({
  scaler,
  labels,
  ...rest
}: { readonly [Name in keyof Given]: Given[Name] | undefined }): BundleParts {
  const names = labels instanceof LabelEncoder ? labels.classes : labels;
  const parts = { ...rest, labels: names, scaler: scalersOf(scaler, names !== undefined) };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}

/** A scaler alone serves the rows, and the output as well where that has no labels. */
function scalersOf(scaler: BundleContents["scaler"], hasLabels: boolean): BundleScalers | undefined {
  if (!isScaler(scaler)) return scaler;
  return hasLabels ? { x: scaler } : { x: scaler, y: scaler };
}

function settingsOf({
  window,
  target,
  symbols,
  matrix,
  sequences,
  tokenizer,
  scaler,
}: BundleParts): Manifest["settings"] {
  const settings = {
    ...{ window, target, symbols, matrix, sequences },
    analyzer: tokenizer?.analyzer ? true : undefined,
    sameScaler: scaler?.x && scaler.x === scaler.y ? true : undefined,
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
