import { ArgumentError, readOptions } from "@seqloom/array";
import { sha256 } from "@seqloom/bytes";
import type { Segmenter } from "@seqloom/chinese";
import { disposeModel, loadModel, type LoadModelOptions, ModelFileError } from "@seqloom/keras-files";
import { predict } from "@seqloom/training";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { type BundleParts, inputKind } from "../pipeline/BundleParts.js";
import { checkParts } from "../pipeline/checkParts.js";
import { labelNumbers } from "../pipeline/labelNumbers.js";
import { type Prediction, predictionsOf } from "../pipeline/predictionsOf.js";
import { rowNumbers } from "../pipeline/rowNumbers.js";
import { textNumbers } from "../pipeline/textNumbers.js";
import { saveBundleOptions } from "./BundleContents.js";
import { BundleError } from "./BundleError.js";
import { MANIFEST_FILE, MODEL_FILE } from "./bundleFiles.js";
import type { Manifest } from "./Manifest.js";
import { readManifest } from "./manifestText.js";
import { type BundleSource, openBundle, type OpenBundle } from "./openBundle.js";
import { PART_FILES, partsFromFiles } from "./partFiles.js";

/** A loaded bundle: the model, the fitted parts, and predictions from raw input. */
export interface Bundle extends BundleParts {
  readonly model: LayersModel;
  readonly manifest: Manifest;
  /**
   * Answers to raw input, one for each sample: a text or several; the last rows, [rows, features] or [samples, rows, features];
   * the labels of a window, or several windows.
   *
   * @throws ArgumentError on another kind of input
   */
  readonly predict: (raw: unknown) => Promise<Prediction[]>;
}

/**
 * Loads a bundle that `saveBundle` wrote, from a folder or an archive.
 *
 * @param source path or address, URL, bytes, Blob or stream of an archive, or the files by their names
 * @param options of `loadModel`
 * @throws BundleError that names the file which is missing or not as it was saved, or the version that a newer bundle needs;
 *   ArgumentError on a wrong option; Error if there is no such file
 */
export async function loadBundle(source: BundleSource, options?: LoadModelOptions): Promise<Bundle> {
  const opened = await openBundle("loadBundle", source);
  const manifest = await readWhole(opened);
  const files = await readFiles(opened, manifest);
  const text = (name: string) => new TextDecoder().decode(files.get(name));
  const read = (name: string, parse: (text: string) => unknown) =>
    files.has(name) ? attempt(opened, name, () => parse(text(name))) : undefined;
  const segmenter = files.has(PART_FILES.segmenter)
    ? await readSegmenter(opened, text(PART_FILES.segmenter))
    : undefined;
  const parts = partsFromFiles(read, manifest.settings, segmenter);
  const model = await readModel(opened, files.get(MODEL_FILE)!, options);
  try {
    const { seed: _, data: _data, notes: _notes, ...table } = saveBundleOptions;
    readOptions("settings", table, { ...parts, model });
    checkParts("settings", model, parts);
  } catch (error) {
    disposeModel(model);
    throw refusal(opened, undefined, (error as Error).message, error);
  }
  return { ...parts, model, manifest, predict: (raw) => answers(model, parts, raw) };
}

async function answers(model: LayersModel, parts: BundleParts, raw: unknown): Promise<Prediction[]> {
  const caller = "Bundle.predict";
  const shape = model.inputs[0]!.shape;
  const kind = inputKind(parts);
  const x =
    kind === "texts"
      ? textNumbers(caller, parts, raw)
      : kind === "labels"
        ? labelNumbers(caller, parts, raw, shape.slice(1))
        : rowNumbers(caller, parts, raw, shape.length);
  return predictionsOf(parts, await predict(model, x, { verbose: 0 }));
}

async function readWhole(opened: OpenBundle): Promise<Manifest> {
  const bytes = await opened.read(MANIFEST_FILE);
  if (!bytes) throw refusal(opened, MANIFEST_FILE, "it is missing, and every bundle has it.");
  return readManifest(bytes, (reason) => {
    throw refusal(opened, MANIFEST_FILE, reason);
  });
}

/** All files of the manifest, each with the checksum that it has there. */
async function readFiles(opened: OpenBundle, manifest: Manifest): Promise<ReadonlyMap<string, Uint8Array>> {
  const known: readonly string[] = [MODEL_FILE, ...Object.values(PART_FILES)];
  const files = new Map<string, Uint8Array>();
  if (!Object.hasOwn(manifest.files, MODEL_FILE))
    throw refusal(opened, MANIFEST_FILE, `it does not list ${MODEL_FILE}.`);
  for (const [name, checksum] of Object.entries(manifest.files)) {
    if (!known.includes(name)) throw refusal(opened, MANIFEST_FILE, `it lists ${name}, which no bundle has.`);
    const bytes = await opened.read(name);
    if (!bytes) throw refusal(opened, name, "it is missing.");
    if (sha256(bytes) !== checksum) throw refusal(opened, name, "its bytes are not those that were saved.");
    files.set(name, bytes);
  }
  return files;
}

async function readModel(opened: OpenBundle, bytes: Uint8Array, options?: LoadModelOptions): Promise<LayersModel> {
  try {
    return await loadModel(bytes, options);
  } catch (error) {
    if (!(error instanceof ModelFileError)) throw error;
    throw refusal(opened, MODEL_FILE, error.reason, error);
  }
}

async function readSegmenter(opened: OpenBundle, json: string): Promise<Segmenter> {
  const { segmenterFromJson } = await import("@seqloom/chinese");
  try {
    return await segmenterFromJson(json);
  } catch (error) {
    if (!(error instanceof ArgumentError)) throw error;
    throw refusal(opened, PART_FILES.segmenter, error.message, error);
  }
}

function attempt<T>(opened: OpenBundle, name: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    throw refusal(opened, name, (error as Error).message, error);
  }
}

function refusal(opened: OpenBundle, file: string | undefined, reason: string, cause?: unknown): BundleError {
  return new BundleError("loadBundle", opened.name, file, reason, cause === undefined ? undefined : { cause });
}
