import { ArgumentError } from "@seqloom/array";
import { Tokenizer } from "./Tokenizer.js";
import type { TokenizerOptions } from "./Tokenizer.js";
import type { TokenizerConfig } from "./TokenizerConfig.js";

/**
 * Makes a tokenizer from the JSON that `Tokenizer.toJSON` or Keras's Tokenizer.to_json has written.
 *
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
  const { config } = parsed(json);
  if (config === undefined) throw notOne(json);
  return Tokenizer.fromConfig(config as TokenizerConfig, options);
}

function parsed(json: string): { readonly config?: unknown } {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof json === "string" && typeof value === "object" && value !== null) return value;
  } catch {
    // The error below says what it has to be.
  }
  throw notOne(json);
}

function notOne(json: unknown): ArgumentError {
  return new ArgumentError(
    "tokenizerFromJson",
    "json",
    "the text that Tokenizer.toJSON or Keras's to_json gives",
    json,
  );
}
