import { readFileSync } from "node:fs";
import { join } from "node:path";
import { useBackend } from "@seqloom/backend";
import { disposeModel } from "@seqloom/keras-files";
import { TextVectorization, Tokenizer } from "@seqloom/text";
import { type KnownDamage, readJson, testDamaged } from "@seqloom/testing";
import { memory } from "@tensorflow/tfjs-core";
import { type Bundle, bundleBytes, type BundleParts, loadBundle } from "./index.js";
import { filesOf, forgedBundle } from "./testing/forgedBundle.js";
import { zeroTextModel } from "./testing/zeroModel.js";

beforeAll(async () => void (await useBackend("cpu")));

const archive = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, `fixtures/bundle_format1_${name}.zip`)));

/** Loads a bundle and lets its model go. No tensor may be left behind, read or refused. */
async function load(source: Uint8Array): Promise<Bundle> {
  const { numTensors } = memory();
  const loaded = await loadBundle(source).catch((error: unknown) => error);
  if (!(loaded instanceof Error)) disposeModel((loaded as Bundle).model);
  if (memory().numTensors !== numTensors) throw new TypeError(`${memory().numTensors - numTensors} tensors were left`);
  if (loaded instanceof Error) throw loaded;
  return loaded as Bundle;
}

// Damages at which loadBundle failed.
const known = readJson<readonly KnownDamage[]>(join(import.meta.dirname, "fixtures/damages.json"));
// Weights lie in tensors, on "cpu" in arrays that the garbage collector takes.
const MEMORY = 400;

describe("damaged bundles", () => {
  for (const name of ["lunch", "prices"]) {
    testDamaged(`bundle_format1_${name}.zip`, {
      caller: "loadBundle",
      bytes: archive(name),
      read: load,
      memory: MEMORY,
      known,
    });
  }

  describe("whose checksums are right all the same", () => {
    const texts = ["the cat sat on the mat", "the dog sat"];
    const sequences = { maxlen: 4 };
    const parts: Readonly<Record<string, BundleParts>> = {
      "tokenizer.json": { tokenizer: new Tokenizer({ oovToken: "?" }).fitOnTexts(texts), sequences },
      "vectorization.json": { vectorization: new TextVectorization({ outputSequenceLength: 4 }).adapt(texts) },
      "wordIndex.json": { wordIndex: { index: new Map([["the", 1], ["cat", 2]]), numWords: 9 }, sequences }, // prettier-ignore
    };
    const archives: Record<string, Uint8Array> = {
      "manifest.json": archive("lunch"),
      "labels.json": archive("lunch"),
      "model.keras": archive("lunch"),
      "scaler.json": archive("prices"),
    };
    beforeAll(async () => {
      const model = zeroTextModel(4, 1);
      for (const [name, part] of Object.entries(parts)) archives[name] = await bundleBytes({ model, ...part });
    });

    for (const name of [...Object.keys(archives), ...Object.keys(parts)]) {
      testDamaged(`bundle: ${name}`, {
        caller: "loadBundle",
        bytes: () => filesOf(archives[name]!)[name]!,
        read: (bytes) => load(forgedBundle(archives[name]!, name, bytes)),
        known,
        memory: 2 ** 14, // the file is a small part of its archive
      });
    }
  });
});
