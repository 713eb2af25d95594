import { type serialization, type Tensor, tensor } from "@tensorflow/tfjs-core";
import type { Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, boolean, custom, integer, oneOf, optional, type OptionTable } from "@seqloom/array";
import { BASE_OPTIONS, type BaseOptions } from "../layer/layerOptions.js";
import type { LayerSettings, LayerTable } from "../layer/readLayerOptions.js";
import { learnWords } from "./learnWords.js";
import { StringLayer } from "./StringLayer.js";

/** Options of the layers that look up words or numbers in a vocabulary. */
export interface LookupOptions extends BaseOptions {
  /** Largest size of the vocabulary. The words for masks and unknown ones are included. Default: no limit. */
  maxTokens?: number;
  /** Indexes for unknown words, which share them by a hash. Without one they are an error. Default 1. */
  numOovIndices?: number;
  /** Inverse document frequencies of the vocabulary, for "tfIdf"; default none. */
  idfWeights?: readonly number[];
  /** Whether to turn indexes back into words; default false. */
  invert?: boolean;
  /**
   * Output for a word or a row of words. "int": the index of each; "oneHot": a 1 in its column; "multiHot", "count" and "tfIdf": a
   * row's words, there, how often, or that times their inverse document frequency. Default "int".
   */
  outputMode?: "int" | "oneHot" | "multiHot" | "count" | "tfIdf";
  /** Always maxTokens columns, in modes other than "int"; default false. */
  padToMaxTokens?: boolean;
}

const isNumbers = (value: unknown) => Array.isArray(value) && value.every(Number.isFinite);

export const LOOKUP_OPTIONS = {
  maxTokens: optional(integer({ min: 1 })),
  numOovIndices: integer({ min: 0, default: 1 }),
  idfWeights: optional(custom<readonly number[]>("a list of numbers", isNumbers)),
  invert: boolean({ default: false }),
  outputMode: oneOf(["int", "oneHot", "multiHot", "count", "tfIdf"], { default: "int" }),
  padToMaxTokens: boolean({ default: false }),
  ...BASE_OPTIONS,
} satisfies OptionTable<LookupOptions>;

/** The options whose types differ. */
interface OwnOptions<Word> {
  readonly vocabulary?: readonly Word[] | undefined;
  readonly maskToken: Word | null;
  readonly oovToken: Word;
}

/** Base of the layers that turn words, or whole numbers, into their indexes in a vocabulary. */
export abstract class LookupLayer<
  Word extends string | number,
  Table extends LayerTable & typeof LOOKUP_OPTIONS,
> extends StringLayer<Table> {
  #words: readonly Word[] = [];
  #indexes: ReadonlyMap<Word, number> = new Map();
  /** Inverse document frequencies by index, those of unknown words in front. */
  #frequencies: readonly number[] = [];

  constructor(className: string, table: Table, options: object | undefined) {
    super(className, table, options);
    const { invert, outputMode, padToMaxTokens, maxTokens, idfWeights } = this.lookup;
    const { vocabulary } = this.own;
    const refuse = (argument: string, allowed: string, given: unknown) => {
      throw new ArgumentError(className, argument, allowed, given);
    };
    if (invert && outputMode !== "int") refuse("outputMode", '"int" with invert', outputMode);
    if (padToMaxTokens && (outputMode === "int" || maxTokens === undefined)) {
      refuse("padToMaxTokens", 'false in mode "int" and without maxTokens', padToMaxTokens);
    }
    if (maxTokens !== undefined && maxTokens <= this.#specials.length) {
      refuse("maxTokens", `more than ${this.#specials.length}, which the special words take`, maxTokens);
    }
    if (idfWeights !== undefined && (outputMode !== "tfIdf" || vocabulary === undefined)) {
      refuse("idfWeights", 'left out, but in mode "tfIdf" with a vocabulary', idfWeights);
    }
    if (vocabulary !== undefined) this.setVocabulary(vocabulary, idfWeights);
  }

  /** Index among those of unknown words, from 0 to count - 1. */
  protected abstract unknownPlace(word: Word, count: number): number;

  /** The words of an input. */
  protected abstract wordsOf(input: Tensor): readonly Word[];

  /** Compares two words: those that are larger come first among equally frequent ones. */
  protected abstract compare(a: Word, b: Word): number;

  /** Words as they stand in a config. */
  protected abstract configOf(words: Word | readonly Word[] | null): serialization.ConfigDictValue;

  /**
   * Learns the vocabulary: the most frequent words, of equally frequent ones the larger first, as in Keras.
   *
   * @param words all words, or lists of them: in mode "tfIdf" each list is a document, and so is each word outside of one
   */
  adapt(words: Iterable<Word | readonly Word[]>): this {
    const { outputMode, maxTokens } = this.lookup;
    const room = (maxTokens ?? Infinity) - this.#specials.length;
    const documents = Array.from(words, (each) => [each].flat() as Word[]);
    const learned = learnWords(documents, this.#specials, (a, b) => this.compare(a, b)).slice(0, room);
    const frequencies = learned.map(({ idf }) => idf);
    return this.setVocabulary(
      learned.map(({ word }) => word),
      outputMode === "tfIdf" ? frequencies : undefined,
    );
  }

  /**
   * Takes the words of a vocabulary; the special ones may stand first or be left out.
   *
   * @param idfWeights inverse document frequency of each word but the special ones; mode "tfIdf" needs it
   */
  setVocabulary(words: readonly Word[], idfWeights?: readonly number[]): this {
    const specials = this.#specials;
    const hasThem = specials.length > 0 && specials.every((word, index) => words[index] === word);
    const own = hasThem ? words.slice(specials.length) : [...words];
    this.#checkWords(own);
    if ((idfWeights?.length ?? -1) !== (this.lookup.outputMode === "tfIdf" ? own.length : -1)) {
      const allowed = 'as many numbers as the vocabulary has words, in mode "tfIdf" alone';
      throw new ArgumentError(this.getClassName(), "idfWeights", allowed, idfWeights);
    }
    this.#words = [...specials, ...own];
    this.#indexes = new Map(own.map((word, index) => [word, specials.length + index]));
    if (idfWeights !== undefined) {
      const mean = idfWeights.reduce((sum, weight) => sum + weight, 0) / idfWeights.length;
      this.#frequencies = [...specials.map(() => mean), ...idfWeights];
    }
    return this;
  }

  #checkWords(own: readonly Word[]): void {
    const refuse = (allowed: string, given: unknown) => {
      throw new ArgumentError(this.getClassName(), "vocabulary", allowed, given);
    };
    const seen = new Set<Word>();
    for (const word of own) {
      if (seen.has(word)) refuse("made of different words", word);
      seen.add(word);
    }
    const { maskToken, oovToken } = this.own;
    if (maskToken !== null && seen.has(maskToken)) refuse("without maskToken behind the special words", maskToken);
    if (this.lookup.invert && seen.has(oovToken)) refuse("without oovToken behind the special words", oovToken);
    const { maxTokens } = this.lookup;
    const size = this.#specials.length + own.length;
    if (maxTokens !== undefined && size > maxTokens) refuse(`of at most ${maxTokens} words, maxTokens`, size);
  }

  /** The words by their indexes, the special ones among them. */
  getVocabulary(): Word[] {
    return [...(this.#words.length === 0 ? this.#specials : this.#words)];
  }

  /** Size of the vocabulary: the `inputDim` of an Embedding behind the layer. */
  vocabularySize(): number {
    return this.getVocabulary().length;
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const shape = super.computeOutputShape(inputShape);
    const { outputMode } = this.lookup;
    if (outputMode === "int") return shape;
    if (outputMode !== "oneHot") return [...shape.slice(0, -1), this.#columns];
    return [...(shape.length > 1 && shape.at(-1) === 1 ? shape.slice(0, -1) : shape), this.#columns];
  }

  /** The config, with the vocabulary that was learned. */
  override getConfig(): serialization.ConfigDict {
    const { oovToken, maskToken } = this.own;
    const place = this.#specials.length;
    const own = this.#words.slice(place);
    return {
      ...super.getConfig(),
      vocabulary: own.length === 0 ? null : this.configOf(own),
      idfWeights: this.#frequencies.length === 0 ? null : this.#frequencies.slice(place),
      oovToken: this.configOf(oovToken),
      maskToken: this.configOf(maskToken),
    };
  }

  /** Inverse document frequencies by index, those of the special words among them; empty but in mode "tfIdf". */
  get idfWeights(): readonly number[] {
    return this.#frequencies;
  }

  protected override compute(input: Tensor): Tensor {
    if (this.#words.length <= this.#specials.length) {
      throw new ArgumentError(this.getClassName(), "vocabulary", "given, or learned by adapt(words) before", undefined);
    }
    const { invert, outputMode } = this.lookup;
    if (invert) {
      const words = Array.from(input.dataSync(), (index) => this.#words[index] ?? this.own.oovToken);
      const isText = typeof this.own.oovToken === "string";
      return tensor(words as string[], input.shape, isText ? "string" : "int32");
    }
    const indexes = this.wordsOf(input).map((word) => this.#indexOf(word));
    if (outputMode === "int")
      return tensor(
        Int32Array.from(indexes, (index) => index ?? 0),
        input.shape,
        "int32",
      );
    return this.#columnsOf(indexes, input.shape);
  }

  #columnsOf(indexes: readonly (number | null)[], shape: readonly number[]): Tensor {
    const { outputMode } = this.lookup;
    const width = this.#columns;
    const outputShape = this.computeOutputShape([...shape]) as number[];
    const rows = outputShape.slice(0, -1).reduce((product, size) => product * size, 1);
    const data = new Float32Array(rows * width);
    const perRow = indexes.length / rows;
    for (const [place, index] of indexes.entries()) {
      if (index === null) continue;
      const cell = Math.floor(place / perRow) * width + index;
      data[cell] = outputMode === "count" || outputMode === "tfIdf" ? data[cell]! + 1 : 1;
    }
    if (outputMode !== "tfIdf") return tensor(data, outputShape);
    return tensor(
      data.map((times, cell) => times * (this.#frequencies[cell % width] ?? 0)),
      outputShape,
    );
  }

  /** The index of a word; null for one that is masked. */
  #indexOf(word: Word): number | null {
    const { maskToken } = this.own;
    if (word === maskToken) return null;
    const index = this.#indexes.get(word);
    if (index !== undefined) return index;
    const { numOovIndices } = this.lookup;
    const first = this.#specials.length - numOovIndices;
    if (numOovIndices > 0) return first + (numOovIndices === 1 ? 0 : this.unknownPlace(word, numOovIndices));
    return this.refuse("made of words of the vocabulary, where numOovIndices is 0", word);
  }

  get #specials(): readonly Word[] {
    const { maskToken, oovToken } = this.own;
    const { numOovIndices, outputMode } = this.lookup;
    const mask = maskToken !== null && outputMode === "int" ? [maskToken] : [];
    return [...mask, ...Array<Word>(numOovIndices).fill(oovToken)];
  }

  get #columns(): number {
    return this.lookup.padToMaxTokens ? this.lookup.maxTokens! : this.vocabularySize();
  }

  /** The options that all these layers have. */
  protected get lookup(): LayerSettings<typeof LOOKUP_OPTIONS> {
    return this.settings;
  }

  /** The options whose type is that of the words. */
  protected get own(): OwnOptions<Word> {
    return this.settings as unknown as OwnOptions<Word>;
  }
}
