import { readZip, type ZipMembers } from "@seqloom/bytes";
import { parseJson, isRecord } from "../config/parseJson.js";
import { type Vocabularies, withVocabularies } from "../config/vocabularies.js";
import { Refusal } from "../errors/Refusal.js";
import { countNumbers } from "../hdf5/countNumbers.js";
import { readHdf5 } from "../hdf5/readHdf5.js";
import { readNumbers } from "../numbers/readNumbers.js";
import { shardStore } from "../weights/shardStore.js";
import { fileStore, type WeightStore } from "../weights/store.js";
import type { ModelFile } from "./ModelFile.js";
import { storeReaders } from "./storeFile.js";
import { versionOf } from "./versionOf.js";

const CONFIG = "config.json";
const WEIGHTS = "model.weights.h5";
const SHARDED = "model.weights.json";

/**
 * Opens a .keras file: an archive of config.json, metadata.json and the weights, in one file or in several.
 *
 * @throws Refusal on another archive
 */
export function openKeras(bytes: Uint8Array): ModelFile {
  const members = readZip(bytes);
  if (!members.has(CONFIG)) {
    const names = [...members.keys()];
    const isSavedModel = names.some((name) => name.endsWith("saved_model.pb"));
    const isTorch = names.some((name) => name.endsWith(".pkl"));
    if (isTorch) throw new Refusal("the archive holds a pickle, whose code is never run.");
    if (isSavedModel) throw new Refusal("the archive holds a SavedModel of TensorFlow, whose graph is not read here.");
    throw new Refusal(`the archive has no ${CONFIG}, as every .keras file has.`);
  }
  const config = parseJson(CONFIG, textOf(members, CONFIG));
  const metadata = members.has("metadata.json") ? parseJson("metadata.json", textOf(members, "metadata.json")) : {};
  const { store, numbers } = weightsOf(members);
  return {
    config: withVocabularies(config, vocabulariesOf(members, store)),
    kerasVersion: versionOf(metadata.keras_version),
    compileConfig: isRecord(config.compile_config) ? config.compile_config : undefined,
    numbers,
    ...storeReaders(store),
  };
}

function weightsOf(members: ZipMembers): { store: WeightStore; numbers: number } {
  const single = members.get(WEIGHTS);
  if (single) {
    const root = readHdf5(single());
    return { store: fileStore(root), numbers: countNumbers(root) };
  }
  const sharded = members.get(SHARDED);
  if (!sharded) throw new Refusal(`the archive has no ${WEIGHTS}; weights in another form are not read here.`);
  return shardStore(parseJson(SHARDED, new TextDecoder().decode(sharded())), (name) => {
    const shard = members.get(name);
    if (shard) return shard();
    throw new Refusal(`the archive has no ${name}, where some of the weights must be.`);
  });
}

function vocabulariesOf(members: ZipMembers, store: WeightStore): Vocabularies {
  return {
    text: (path) => (members.has(`assets/${path}`) ? textOf(members, `assets/${path}`) : undefined),
    frequencies: (path) => {
      const dataset = store.vars(path)?.dataset("idf_weights");
      return dataset && readNumbers(`the frequencies of the words of ${path}`, dataset).data;
    },
  };
}

function textOf(members: ZipMembers, name: string): string {
  return new TextDecoder().decode(members.get(name)!());
}
