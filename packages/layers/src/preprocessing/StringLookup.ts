import { serialization, type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, boolean, custom, integer, oneOf, optional, type OptionTable, string } from "@seqloom/array";
import { layerConfig } from "../config/layerConfig.js";
import { BASE_OPTIONS, type BaseOptions } from "../layer/layerOptions.js";
import { configWords, StringLayer, wordsOfConfig } from "./StringLayer.js";

export interface StringLookupOptions extends BaseOptions {
  /** Largest size of the vocabulary. The words for masks and unknown ones are included. Default: no limit. */
  maxTokens?: number;
  /** Indexes for unknown words. Without one they are an error. Default 1. */
  numOovIndices?: 0 | 1;
  /** Word that has index 0, as padding does; null: none. Default null. */
  maskToken?: string | null;
  /** Word that stands for unknown ones; default "[UNK]". */
  oovToken?: string;
  /** The words, in place of `adapt`; default none. */
  vocabulary?: readonly string[];
  /** Whether to turn indexes back into words; default false. */
  invert?: boolean;
  /**
   * Output for a word or a row of words. "int": the index of each; "oneHot": a 1 in its column; "multiHot" and "count": a
   * row's words, there or how often. Default "int".
   */
  outputMode?: "int" | "oneHot" | "multiHot" | "count";
  /** Always maxTokens columns, in modes other than "int"; default false. */
  padToMaxTokens?: boolean;
}

const isWords = (value: unknown) => Array.isArray(value) && value.every((word) => typeof word === "string");

const STRING_LOOKUP_OPTIONS = {
  maxTokens: optional(integer({ min: 1 })),
  numOovIndices: oneOf([0, 1], { default: 1 }),
  maskToken: custom<string | null>("a word or null", (value) => value === null || typeof value === "string", {
    default: null,
  }),
  oovToken: string({ noun: "a word", default: "[UNK]" }),
  vocabulary: optional(custom<readonly string[]>("a list of words", isWords)),
  invert: boolean({ default: false }),
  outputMode: oneOf(["int", "oneHot", "multiHot", "count"], { default: "int" }),
  padToMaxTokens: boolean({ default: false }),
  ...BASE_OPTIONS,
} satisfies OptionTable<StringLookupOptions>;

/**
 * The layer that turns words into their indexes, or back.
 *
 * Takes a tensor of strings of any shape and gives the same shape, int32: 0 is `maskToken`, where there is one, then the unknown
 * word, then the vocabulary. Modes "oneHot", "multiHot" and "count" give float32 with the vocabulary as last axis, the last two one row
 * for each row of words. With `invert` it takes indexes and gives strings. `adapt(words)` learns the vocabulary, which stands in the
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
export class StringLookup extends StringLayer<typeof STRING_LOOKUP_OPTIONS> {
  static readonly className = "StringLookup";
  static readonly options = STRING_LOOKUP_OPTIONS;
  #words: readonly string[] = [];
  #indexes: ReadonlyMap<string, number> = new Map();

  constructor(options?: StringLookupOptions) {
    super("StringLookup", STRING_LOOKUP_OPTIONS, options);
    const { vocabulary, invert, outputMode, padToMaxTokens, maxTokens } = this.settings;
    const refuse = (argument: string, allowed: string, given: unknown) => {
      throw new ArgumentError("StringLookup", argument, allowed, given);
    };
    if (invert && outputMode !== "int") refuse("outputMode", '"int" with invert', outputMode);
    if (padToMaxTokens && (outputMode === "int" || maxTokens === undefined)) {
      refuse("padToMaxTokens", 'false in mode "int" and without maxTokens', padToMaxTokens);
    }
    if (maxTokens !== undefined && maxTokens <= this.#specials.length) {
      refuse("maxTokens", `more than ${this.#specials.length}, which the special words take`, maxTokens);
    }
    if (vocabulary !== undefined) this.setVocabulary(vocabulary);
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { vocabularySize: _, salt: _salt, oovMethod: _method, idfWeights: _weights, ...options } = config;
    const words = { vocabulary: wordsOfConfig(config.vocabulary), oovToken: wordsOfConfig(config.oovToken) };
    const given = { ...options, ...words, maskToken: wordsOfConfig(config.maskToken) };
    const fixed = { sparse: false, vocabularyDtype: "string", encoding: "utf-8" };
    return new cls(layerConfig(cls.className, given, fixed));
  }

  /**
   * Learns the vocabulary: the most frequent words, of equally frequent ones the later in the alphabet first, as in Keras.
   *
   * @param words all words, or lists of them
   */
  adapt(words: Iterable<string | readonly string[]>): this {
    const all = [...words].flat().filter((word) => !this.#specials.includes(word));
    const room = (this.settings.maxTokens ?? Infinity) - this.#specials.length;
    return this.setVocabulary(byFrequency(all).slice(0, room));
  }

  /** Takes the words of a vocabulary; the special ones may stand first or be left out. */
  setVocabulary(words: readonly string[]): this {
    const specials = this.#specials;
    const hasThem = specials.length > 0 && specials.every((word, index) => words[index] === word);
    const own = hasThem ? words.slice(specials.length) : words;
    const all = [...specials, ...own];
    const twice = all.find((word, index) => all.indexOf(word) !== index);
    if (twice !== undefined) throw new ArgumentError("StringLookup", "vocabulary", "made of different words", twice);
    const { maxTokens } = this.settings;
    if (maxTokens !== undefined && all.length > maxTokens) {
      throw new ArgumentError("StringLookup", "vocabulary", `of at most ${maxTokens} words, maxTokens`, all.length);
    }
    this.#words = all;
    this.#indexes = new Map(all.map((word, index) => [word, index]));
    return this;
  }

  /** The words by their indexes, the special ones among them. */
  getVocabulary(): string[] {
    return [...(this.#words.length === 0 ? this.#specials : this.#words)];
  }

  /** Size of the vocabulary: the `inputDim` of an Embedding behind the layer. */
  vocabularySize(): number {
    return this.getVocabulary().length;
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const shape = super.computeOutputShape(inputShape);
    const { outputMode } = this.settings;
    if (outputMode === "int") return shape;
    if (outputMode !== "oneHot") return [...shape.slice(0, -1), this.#columns];
    return [...(shape.length > 1 && shape.at(-1) === 1 ? shape.slice(0, -1) : shape), this.#columns];
  }

  /** The config, with the vocabulary that was learned. */
  override getConfig(): serialization.ConfigDict {
    const { oovToken, maskToken } = this.settings;
    const own = this.#words.slice(this.#specials.length);
    return {
      ...super.getConfig(),
      vocabulary: own.length === 0 ? null : configWords(own),
      oovToken: configWords(oovToken),
      maskToken: configWords(maskToken),
    };
  }

  protected override compute(input: Tensor): Tensor {
    if (this.#words.length <= this.#specials.length) {
      throw new ArgumentError("StringLookup", "vocabulary", "given, or learned by adapt(words) before", undefined);
    }
    const { invert, outputMode } = this.settings;
    if (invert) {
      const words = Array.from(input.dataSync(), (index) => this.#words[index] ?? this.settings.oovToken);
      return tensor(words, input.shape, "string");
    }
    const indexes = this.stringsOf(input).map((word) => this.#indexOf(word));
    if (outputMode === "int") return tensor(Int32Array.from(indexes), input.shape, "int32");
    return this.#columnsOf(indexes, input.shape);
  }

  #columnsOf(indexes: readonly number[], shape: readonly number[]): Tensor {
    const width = this.#columns;
    const outputShape = this.computeOutputShape([...shape]) as number[];
    const rows = outputShape.slice(0, -1).reduce((product, size) => product * size, 1);
    const data = new Float32Array(rows * width);
    const perRow = indexes.length / rows;
    for (const [place, index] of indexes.entries()) {
      const cell = Math.floor(place / perRow) * width + index;
      data[cell] = this.settings.outputMode === "count" ? data[cell]! + 1 : 1;
    }
    return tensor(data, outputShape);
  }

  #indexOf(word: string): number {
    const index = this.#indexes.get(word) ?? this.#indexes.get(this.settings.oovToken);
    if (index !== undefined && (this.settings.numOovIndices === 1 || this.#indexes.has(word))) return index;
    return this.refuse("made of words of the vocabulary, where numOovIndices is 0", word);
  }

  get #specials(): readonly string[] {
    const { maskToken, oovToken, numOovIndices, outputMode } = this.settings;
    const mask = maskToken !== null && outputMode === "int" ? [maskToken] : [];
    return [...mask, ...(numOovIndices === 1 ? [oovToken] : [])];
  }

  get #columns(): number {
    return this.settings.padToMaxTokens ? this.settings.maxTokens! : this.vocabularySize();
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

/** Different words, the most frequent first; of equally frequent ones the later by its code points first. */
function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)! || compareCodePoints(b, a));
}

function compareCodePoints(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const place = left.findIndex((letter, index) => letter !== right[index]);
  if (place < 0) return left.length - right.length;
  return left[place]!.codePointAt(0)! - (right[place]?.codePointAt(0) ?? -1);
}
