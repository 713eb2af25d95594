import { ArgumentError } from "@seqloom/array";
import { readDictionary } from "#readDictionary";
import { defaultDictionary } from "./defaultWords.js";
import type { Dictionary } from "./Dictionary.js";
import { parseDictionary } from "./parseDictionary.js";
import { loadTraditional } from "./traditionalDictionary.js";

/** What `createSegmenter` takes for a dictionary: a name, the bytes of a dict.txt, or where one lies. */
export type DictionarySource = "default" | "traditional" | Uint8Array | URL | (string & {});

/** Loads a dictionary of its own for a segmenter, which may change it. */
export async function loadDictionary(source: DictionarySource): Promise<Dictionary> {
  if (source === "default") return defaultDictionary();
  if (source === "traditional") return loadTraditional();
  if (source instanceof Uint8Array) return parseDictionary(source, "the dictionary");
  return parseDictionary(await read(source), String(source));
}

async function read(place: string | URL): Promise<Uint8Array> {
  try {
    return await readDictionary(place);
  } catch (cause) {
    const allowed = '"default", "traditional", the bytes of a dict.txt, or the path or URL of one that can be read';
    throw new ArgumentError("createSegmenter", "dictionary", allowed, String(place), (cause as Error).message);
  }
}
