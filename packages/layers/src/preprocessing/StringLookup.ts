import { serialization, type Tensor } from "@tensorflow/tfjs-core";
import { custom, optional, type OptionTable, string } from "@seqloom/array";
import { layerConfig } from "../config/layerConfig.js";
import { farmHash64 } from "./farmHash64.js";
import { LOOKUP_OPTIONS, LookupLayer, type LookupOptions } from "./LookupLayer.js";
import { configWords, wordsOfConfig } from "./StringLayer.js";

export interface StringLookupOptions extends LookupOptions {
  /** Word that has index 0, as padding does; null: none. Default null. */
  maskToken?: string | null;
  /** Word that stands for unknown ones; default "[UNK]". */
  oovToken?: string;
  /** The words, in place of `adapt`; default none. */
  vocabulary?: readonly string[];
}

const isWords = (value: unknown) => Array.isArray(value) && value.every((word) => typeof word === "string");

const STRING_LOOKUP_OPTIONS = {
  maskToken: custom<string | null>("a word or null", (value) => value === null || typeof value === "string", {
    default: null,
  }),
  oovToken: string({ noun: "a word", default: "[UNK]" }),
  vocabulary: optional(custom<readonly string[]>("a list of words", isWords)),
  ...LOOKUP_OPTIONS,
} satisfies OptionTable<StringLookupOptions>;

/**
 * The layer that turns words into their indexes, or back.
 *
 * Takes a tensor of strings of any shape and gives the same shape, int32: 0 is `maskToken`, where there is one, then the unknown
 * word, then the vocabulary. Modes "oneHot", "multiHot", "count" and "tfIdf" give float32 with the vocabulary as last axis, the last
 * three one row for each row of words. With `invert` it takes indexes and gives strings. `adapt(words)` learns the vocabulary, which stands in the
 * config. A mask ends here.
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong shape, or an unknown word without an index
 *
 * @example
 * import * as tf from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const layer = new StringLookup({ vocabulary: ["cat", "dog"] });
 * Array.from(await layer.apply(tf.tensor1d(["dog", "zebra"])).data()); // → [ 2, 0 ]
 * @see https://keras.io/api/layers/preprocessing_layers/categorical/string_lookup/
 */
export class StringLookup extends LookupLayer<string, typeof STRING_LOOKUP_OPTIONS> {
  static readonly className = "StringLookup";
  static readonly options = STRING_LOOKUP_OPTIONS;

  constructor(options?: StringLookupOptions) {
    super("StringLookup", STRING_LOOKUP_OPTIONS, options);
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { vocabularySize: _, oovMethod: _method, ...options } = config;
    const words = { vocabulary: wordsOfConfig(config.vocabulary), oovToken: wordsOfConfig(config.oovToken) };
    const given = { ...options, ...words, maskToken: wordsOfConfig(config.maskToken) };
    const fixed = { sparse: false, vocabularyDtype: "string", encoding: "utf-8", salt: null };
    return new cls(layerConfig(cls.className, given, fixed));
  }

  protected override wordsOf(input: Tensor): readonly string[] {
    return this.stringsOf(input);
  }

  protected override unknownPlace(word: string, count: number): number {
    return Number(farmHash64(new TextEncoder().encode(word)) % BigInt(count));
  }

  protected override compare(a: string, b: string): number {
    return compareCodePoints(a, b);
  }

  protected override configOf(words: string | readonly string[] | null): serialization.ConfigDictValue {
    return configWords(words);
  }
}

serialization.registerClass(StringLookup);

/**
 * Makes a `StringLookup` layer.
 *
 * @example
 * stringLookup({ vocabulary: ["cat", "dog"], maskToken: "" }).getVocabulary(); // → [ '', '[UNK]', 'cat', 'dog' ]
 */
export function stringLookup(options?: StringLookupOptions): StringLookup {
  return new StringLookup(options);
}

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const place = left.findIndex((letter, index) => letter !== right[index]);
  if (place < 0) return left.length - right.length;
  return left[place]!.codePointAt(0)! - (right[place]?.codePointAt(0) ?? -1);
}
