import { ArgumentError, looksLikePath } from "@seqloom/array";
import { Tokenizer } from "./Tokenizer.js";
import type { TokenizerConfig } from "./TokenizerConfig.js";
import type { TokenizerOptions } from "./tokenizerOptions.js";

/**
 * Makes a tokenizer from the JSON that `Tokenizer.toJSON` or Keras's Tokenizer.to_json has written.
 *
 * @param json such a text, or the same written as JSON once more, as `json.dumps(tokenizer.to_json())` does
 * @param options the analyzer, which is not in the JSON
 * @throws ArgumentError if the text is no such JSON
 *
 * @example
 * const saved = new Tokenizer({ oovToken: "?" }).fitOnTexts(["to be or not to be"]).toJSON();
 * const tokenizer = tokenizerFromJson(saved);
 * tokenizer.textsToSequences(["not to see"]); // → [ [ 5, 2, 1 ] ]
 * tokenizer.toJSON() === saved; // → true
 * @see https://www.tensorflow.org/api_docs/python/tf/keras/preprocessing/text/tokenizer_from_json
 */
export function tokenizerFromJson(json: string, options?: Pick<TokenizerOptions, "analyzer">): Tokenizer {
  const { config, reserved_words: reserved } = parsed(json);
  if (typeof config !== "object" || config === null) throw notOne(json);
  const known = reserved === undefined ? config : { ...config, reserved_words: reserved };
  return Tokenizer.fromConfig(known as TokenizerConfig, options);
}

function parsed(json: unknown): { readonly config?: unknown; readonly reserved_words?: unknown } {
  let value = json;
  if (typeof value !== "string") throw notOne(json, HINT_OF_OBJECTS);
  try {
    while (typeof value === "string") value = JSON.parse(value.replace(/^\ufeff/, ""));
  } catch {
    throw notOne(json, looksLikePath(json as string) ? "Read the file first, and give its text." : undefined);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw notOne(json);
  if ("word_counts" in value) throw notOne(json, HINT_OF_OBJECTS);
  return value;
}

const HINT_OF_OBJECTS = "Tokenizer.fromConfig takes the object with word_counts, which that text has as its config.";

function notOne(json: unknown, hint?: string): ArgumentError {
  const allowed = "the text that Tokenizer.toJSON or Keras's to_json gives";
  return new ArgumentError("tokenizerFromJson", "json", allowed, json, hint);
}
