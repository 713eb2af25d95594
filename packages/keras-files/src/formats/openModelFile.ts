import { fileKind } from "@seqloom/bytes";
import { parseJson } from "../config/parseJson.js";
import { Refusal } from "../errors/Refusal.js";
import type { ModelFile } from "./ModelFile.js";

/** Reads a file that lies beside another one, by its name. */
export type ReadBeside = (name: string) => Promise<Uint8Array>;

const HDF5_SIGNATURE = Uint8Array.of(0x89, 0x48, 0x44, 0x46);
const ZIP_SIGNATURE = Uint8Array.of(0x50, 0x4b);
const PICKLE = 0x80;

/**
 * Opens a model file of any format; which one it is its first bytes say. The reader of a format is loaded with its first file, so that
 * a page with a model.json loads none of HDF5.
 *
 * @param beside reads the other files of formats that have several
 * @throws Refusal on other kinds of files
 */
export async function openModelFile(bytes: Uint8Array, beside: ReadBeside): Promise<ModelFile> {
  if (begins(bytes, HDF5_SIGNATURE)) return (await import("./openHdf5.js")).openHdf5(bytes);
  if (begins(bytes, ZIP_SIGNATURE)) return (await import("./openKeras.js")).openKeras(bytes);
  if (bytes[0] === PICKLE && bytes[1]! <= 5) throw new Refusal("it is a pickle of Python, whose code is never run.");
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (start.startsWith("{")) return openJson(bytes, beside);
  const kind = fileKind(bytes);
  const what = kind ? `it is ${kind.is}` : "its first bytes are those of no model file";
  throw new Refusal(`${what}; .keras, .h5, .weights.h5, .weights.json and model.json are read.`);
}

async function openJson(bytes: Uint8Array, beside: ReadBeside): Promise<ModelFile> {
  const json = parseJson("the file", new TextDecoder().decode(bytes));
  if ("weight_map" in json) return (await import("./openShards.js")).openShards(json, beside);
  if ("weightsManifest" in json || "modelTopology" in json) {
    return (await import("./openTfjs.js")).openTfjs(json, beside);
  }
  throw new Refusal("the JSON is neither a model.json of tfjs nor a map of sharded weights.");
}

function begins(bytes: Uint8Array, signature: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
