import { ArgumentError } from "@seqloom/array";
import { chunksAt, joinChunks } from "@seqloom/bytes";
import { defaultDictionary } from "../data/defaultWords.js";
import type { Dictionary } from "../data/Dictionary.js";
import { decodeDictionary, eachDictionaryLine } from "./dictionaryLines.js";
import { parseDictionary } from "./parseDictionary.js";
import { loadTraditional, traditionalDictionary } from "./traditionalDictionary.js";

/** A dictionary: a name, or the bytes, path or URL of a dict.txt. */
export type DictionarySource = "default" | "traditional" | Uint8Array | URL | (string & {});

/** Loads a dictionary of its own for a segmenter, which may change it. */
export async function loadDictionary(source: DictionarySource): Promise<Dictionary> {
  if (source === "default") return defaultDictionary();
  if (source === "traditional") return loadTraditional();
  return parseDictionary(await bytesOf(source), nameOf(source));
}

/**
 * The text of a dictionary for a package that reads it by itself: checked line by line, since such packages pass over wrong
 * lines or end the process, and without words of frequency 0, which are none.
 *
 * @returns undefined for the dictionary that comes with the package, which is jieba's
 */
export async function dictionaryText(source: DictionarySource): Promise<string | undefined> {
  if (source === "default") return undefined;
  const bytes = source === "traditional" ? await traditionalDictionary() : await bytesOf(source);
  const name = nameOf(source);
  const lines: string[] = [];
  eachDictionaryLine(await decodeDictionary(bytes, name), name, (word, frequency, tag) => {
    if (frequency > 0) lines.push(`${word} ${frequency} ${tag}\n`);
  });
  if (lines.length === 0) throw new ArgumentError("createSegmenter", name, "a dictionary with words in it", bytes);
  return lines.join("");
}

/** Name of a file of words in error texts. */
export function nameOf(source: DictionarySource): string {
  return source instanceof Uint8Array ? "the dictionary" : String(source);
}

/**
 * The bytes of a file of words.
 *
 * @param argument the option of `createSegmenter` that names it
 * @param allowed what that may be, to be read after "must be"
 */
export async function bytesOf(
  source: Uint8Array | string | URL,
  argument = "dictionary",
  allowed = '"default", "traditional", the bytes of a dict.txt, or the path or URL of one that can be read',
): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  const refused = (hint: string) => new ArgumentError("createSegmenter", argument, allowed, String(source), hint);
  if (/[\r\n]/.test(String(source))) throw refused("Lines are given as bytes: new TextEncoder().encode(lines).");
  try {
    return await joinChunks(chunksAt("createSegmenter", source));
  } catch (error) {
    const { cause, message } = error as Error & { readonly cause?: Error };
    throw refused(cause?.message ?? message.replace(/^createSegmenter: /, ""));
  }
}
