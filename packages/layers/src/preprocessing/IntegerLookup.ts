import { serialization, type Tensor } from "@tensorflow/tfjs-core";
import { custom, integer, oneOf, optional, type OptionTable } from "@seqloom/array";
import { layerConfig } from "../config/layerConfig.js";
import { farmHash64 } from "./farmHash64.js";
import { LOOKUP_OPTIONS, LookupLayer, type LookupOptions } from "./LookupLayer.js";

export interface IntegerLookupOptions extends LookupOptions {
  /** Number that has index 0, as padding does; null: none. Default null. */
  maskToken?: number | null;
  /** Number that stands for unknown ones; default -1. */
  oovToken?: number;
  /** The numbers, in place of `adapt`; default none. */
  vocabulary?: readonly number[];
  /** Rule by which unknown numbers share indexes. A hash is that of the digits; default "floormod". */
  oovMethod?: "floormod" | "farmhash";
}

const isIntegers = (value: unknown) => Array.isArray(value) && value.every(Number.isSafeInteger);

const INTEGER_LOOKUP_OPTIONS = {
  maskToken: custom<number | null>("an integer or null", (value) => value === null || Number.isSafeInteger(value), {
    default: null,
  }),
  oovToken: integer({ default: -1 }),
  vocabulary: optional(custom<readonly number[]>("a list of integers", isIntegers)),
  oovMethod: oneOf(["floormod", "farmhash"], { default: "floormod" }),
  ...LOOKUP_OPTIONS,
} satisfies OptionTable<IntegerLookupOptions>;

/**
 * The layer that turns whole numbers, such as ids, into their indexes in a vocabulary, or back.
 *
 * Takes a tensor of integers of any shape and gives the same shape, int32: 0 is `maskToken`, where there is one, then the unknown
 * number, then the vocabulary. The other modes, `invert` and `adapt` are those of `StringLookup`.
 *
 * Registered under Keras's name: a model that is read from a config gets this class.
 *
 * @throws ArgumentError on a wrong or unknown option, and in `apply` on an unknown number without an index
 *
 * @example
 * import * as tf from "@tensorflow/tfjs-core";
 * import { useBackend } from "@seqloom/backend";
 * await useBackend("cpu");
 * const layer = new IntegerLookup({ vocabulary: [12, 36] });
 * Array.from(await layer.apply(tf.tensor1d([36, 7], "int32")).data()); // → [ 2, 0 ]
 * @see https://keras.io/api/layers/preprocessing_layers/categorical/integer_lookup/
 */
export class IntegerLookup extends LookupLayer<number, typeof INTEGER_LOOKUP_OPTIONS> {
  static readonly className = "IntegerLookup";
  static readonly options = INTEGER_LOOKUP_OPTIONS;

  constructor(options?: IntegerLookupOptions) {
    super("IntegerLookup", INTEGER_LOOKUP_OPTIONS, options);
  }

  static override fromConfig<T extends serialization.Serializable>(
    cls: serialization.SerializableConstructor<T>,
    config: serialization.ConfigDict,
  ): T {
    const { vocabularySize: _, vocabularyDtype: _dtype, ...options } = config;
    return new cls(layerConfig(cls.className, options, { sparse: false, salt: null }));
  }

  protected override wordsOf(input: Tensor): readonly number[] {
    if (input.dtype === "string") this.refuse("a tensor of integers", input.dtype);
    return Array.from(input.dataSync(), Math.trunc);
  }

  protected override unknownPlace(word: number, count: number): number {
    if (this.settings.oovMethod === "floormod") return ((word % count) + count) % count;
    return Number(farmHash64(new TextEncoder().encode(String(word))) % BigInt(count));
  }

  protected override compare(a: number, b: number): number {
    return a - b;
  }

  protected override configOf(words: number | readonly number[] | null): serialization.ConfigDictValue {
    return words as serialization.ConfigDictValue;
  }
}

serialization.registerClass(IntegerLookup);

/**
 * Makes an `IntegerLookup` layer.
 *
 * @example
 * integerLookup({ vocabulary: [12, 36], maskToken: 0 }).getVocabulary(); // → [ 0, -1, 12, 36 ]
 */
export function integerLookup(options?: IntegerLookupOptions): IntegerLookup {
  return new IntegerLookup(options);
}
