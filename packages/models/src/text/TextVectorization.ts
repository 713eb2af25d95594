import { serialization, type Tensor, tensor } from "@tensorflow/tfjs-core";
import { layers, type Shape } from "@tensorflow/tfjs-layers";
import { ArgumentError, optional, type OptionTable, readOptions, string } from "@seqloom/array";
import { TextVectorization as Vectorizer, type TextVectorizationOptions } from "@seqloom/text";

/** Options of `textVectorization`: those of `TextVectorization` in `@seqloom/text`. */
export interface TextVectorizationLayerOptions extends TextVectorizationOptions {
  /** Name of the layer, unique in its model; default: text_vectorization, text_vectorization_1, … */
  readonly name?: string;
}

const TEXT_VECTORIZATION_LAYER_OPTIONS = {
  ...Vectorizer.options,
  name: optional(string({ noun: "a name", allowEmpty: false })),
} satisfies OptionTable<TextVectorizationLayerOptions>;

/** Settings of Keras's layer that it writes, each with the one value that it may have here. */
const FIXED: Readonly<Record<string, unknown>> = { sparse: false, ragged: false, encoding: "utf-8" };

/** Options that choose among words, which Keras writes in snake_case. */
const CHOICES = ["standardize", "split", "outputMode"];

let count = 0;

/**
 * The layer that turns texts into numbers, as the first one of a model: TextVectorization of `@seqloom/text` as a layer.
 *
 * Takes texts, a tensor of strings of shape [batch] or [batch, 1], and gives [batch, words], int32 indexes of the words; in the
 * modes "multiHot", "count" and "tfIdf" float32 of [batch, vocabulary]. `adapt(texts)` learns the vocabulary, which stands in the
 * config. There is no mask: `embedding({ maskZero: true })` behind it makes one.
 *
 * Registered under Keras's name: a model that is read from a config gets this class. (It stands in this package, since `layers`
 * does without `text` and what that needs.)
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on a wrong input
 *
 * @example
 * import * as tf from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const layer = new TextVectorization({ outputSequenceLength: 4 });
 * layer.adapt(["the cat sat on the mat"]);
 * Array.from(await layer.apply(tf.tensor1d(["the dog sat"])).data()); // → [ 2, 1, 3, 0 ]
 * @see https://keras.io/api/layers/preprocessing_layers/text/text_vectorization/
 */
export class TextVectorization extends layers.Layer {
  static readonly className = "TextVectorization";
  static readonly options = TEXT_VECTORIZATION_LAYER_OPTIONS;
  override supportsMasking = true;
  readonly #settings: TextVectorizationOptions;
  readonly #vectorizer: Vectorizer<never>;

  constructor(options?: TextVectorizationLayerOptions) {
    const { name, ...settings } = readOptions("TextVectorization", TEXT_VECTORIZATION_LAYER_OPTIONS, options);
    super({ name: name ?? `text_vectorization${count === 0 ? "" : `_${count}`}`, trainable: false });
    if (name === undefined) count++;
    const given = Object.entries(settings).filter(([, value]) => value !== undefined);
    this.#settings = Object.fromEntries(given);
    this.#vectorizer = new Vectorizer(this.#settings as never);
  }

  /** The layer that a config of Keras or tfjs describes. */
  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const {
      trainable: _,
      dtype: _dtype,
      batchInputShape: _shape,
      vocabularySize: _size,
      customObjects: _objects,
      ...given
    } = config;
    const options: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(given)) {
      if (name in FIXED) {
        if (value !== FIXED[name]) throw new ArgumentError(cls.className, name, JSON.stringify(FIXED[name]), value);
      } else if (value !== null || CHOICES.includes(name))
        options[name] = CHOICES.includes(name) ? inCamelCase(value) : value;
    }
    if (Array.isArray(given.vocabulary)) options.vocabulary = given.vocabulary.map(wordOf);
    return new cls(options);
  }

  /** Learns the vocabulary of texts; that of an earlier call is forgotten. */
  adapt(texts: Iterable<string>): this {
    this.#vectorizer.adapt(texts);
    return this;
  }

  /** The words by their indexes, "" and "[UNK]" among them. */
  getVocabulary(): string[] {
    return this.#vectorizer.getVocabulary();
  }

  /** Size of the vocabulary: the `inputDim` of an Embedding behind the layer. */
  vocabularySize(): number {
    return this.#vectorizer.vocabularySize();
  }

  /** Inverse document frequencies by index, that of unknown words in front; empty but in mode "tfIdf". */
  get idfWeights(): readonly number[] {
    return Array.from(this.#vectorizer.idfWeights ?? []);
  }

  override computeOutputShape(inputShape: Shape | Shape[]): Shape {
    const [batch] = inputShape as Shape;
    const { outputMode, outputSequenceLength, padToMaxTokens, maxTokens } = this.#settings;
    if (outputMode === "int") return [batch!, outputSequenceLength ?? null];
    return [batch!, padToMaxTokens === true ? maxTokens! : this.vocabularySize()];
  }

  /** There is none: texts have no padding yet. */
  override computeMask(): Tensor {
    return null as unknown as Tensor;
  }

  override call(inputs: Tensor | Tensor[]): Tensor {
    const [input] = [inputs].flat();
    const { shape, dtype } = input!;
    if (dtype !== "string") this.#refuse("a tensor of strings", dtype);
    if (shape.length !== 1 && (shape.length !== 2 || shape[1] !== 1)) {
      this.#refuse("of shape [batch] or [batch, 1]", shape);
    }
    const rows = this.#vectorizer.call(input!.dataSync<"string">());
    const type = this.#settings.outputMode === "int" ? "int32" : "float32";
    return tensor(rows.data as Float32Array, [...rows.shape], type);
  }

  /** The config, with the vocabulary that was learned. Its words stand as names, whose case tfjs does not change. */
  override getConfig(): serialization.ConfigDict {
    for (const name of ["standardize", "split"] as const) {
      const value = this.#settings[name];
      if (typeof value !== "function") continue;
      throw new ArgumentError("TextVectorization", name, "no function where the layer is saved", value);
    }
    const words = this.#vectorizer.getVocabulary({ includeSpecialTokens: false });
    const weights = this.#vectorizer.idfWeights;
    const { vocabulary: _, idfWeights: _weights, ...settings } = this.#settings;
    return {
      ...super.getConfig(),
      ngrams: null, // Keras reads it also where there are none
      ...(settings as serialization.ConfigDict),
      vocabulary: words.length === 0 ? null : words.map((name) => ({ name })),
      idfWeights: weights === undefined ? null : Array.from(weights).slice(1), // behind that of unknown words, their mean
    };
  }

  #refuse(allowed: string, given: unknown): never {
    throw new ArgumentError("TextVectorization", `input of ${this.name}`, allowed, given);
  }
}

serialization.registerClass(TextVectorization);

/**
 * Makes a `TextVectorization` layer.
 *
 * @example
 * textVectorization({ vocabulary: ["cat", "dog"] }).getVocabulary(); // → [ '', '[UNK]', 'cat', 'dog' ]
 */
export function textVectorization(options?: TextVectorizationLayerOptions): TextVectorization {
  return new TextVectorization(options);
}

/** A word of a config: a string as Keras writes it, or a name as this layer does. */
function wordOf(word: unknown): unknown {
  return typeof word === "object" && word !== null && "name" in word ? word.name : word;
}

function inCamelCase(choice: unknown): unknown {
  return typeof choice === "string" ? choice.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase()) : choice;
}
