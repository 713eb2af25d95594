import { ArgumentError } from "@seqloom/array";
import type { Segmenter } from "../interface/Segmenter.js";
import type { SegmenterJson } from "../interface/segmenterJson.js";
import { createSegmenter } from "./createSegmenter.js";

/**
 * Makes a segmenter from the JSON of `toJSON` (or `JSON.stringify`), which cuts as the saved one did.
 *
 * @param json the object, or its text
 * @throws ArgumentError that names what is missing or wrong, and if its engine is not there
 *
 * @example
 * const segmenter = (await createSegmenter()).addWord("雲計算");
 * const again = await segmenterFromJson(JSON.stringify(segmenter));
 * again.cut("學習雲計算").join("|"); // → '學習|雲計算'
 */
export async function segmenterFromJson(json: string | SegmenterJson): Promise<Segmenter> {
  const { words, ...options } = parsed(json);
  const isDictionary = options.dictionary === "default" || options.dictionary === "traditional";
  if (!isDictionary) refuse("dictionary", '"default" or "traditional"', options.dictionary);
  if (!Array.isArray(words)) refuse("words", "a list", words);
  const segmenter = await createSegmenter(options);
  for (const [i, entry] of (words as readonly unknown[]).entries()) {
    if (typeof entry !== "object" || entry === null) refuse(`words[${i}]`, "{ word, frequency, tag }", entry);
    const { word, ...rest } = entry as { readonly word: string };
    segmenter.addWord(word, rest);
  }
  return segmenter;
}

function parsed(json: string | SegmenterJson): Readonly<Record<string, unknown>> {
  let value: unknown = json;
  try {
    if (typeof json === "string") value = JSON.parse(json);
  } catch {
    refuse("json", "the JSON of a segmenter", json);
  }
  if (typeof value !== "object" || value === null) refuse("json", "the JSON of a segmenter", json);
  return value as Readonly<Record<string, unknown>>;
}

function refuse(argument: string, allowed: string, given: unknown): never {
  throw new ArgumentError("segmenterFromJson", argument, allowed, given);
}
