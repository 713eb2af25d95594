import type { serialization } from "@tensorflow/tfjs-core";
import type { layers } from "@tensorflow/tfjs-layers";
import { ArgumentError, oneOf, type OptionTable, readOptions } from "@seqloom/array";
import { Activation } from "../core/Activation.js";
import { Add } from "../merging/Add.js";
import { AdditiveAttention } from "../attention/AdditiveAttention.js";
import { Attention } from "../attention/Attention.js";
import { Average } from "../merging/Average.js";
import { AveragePooling1D } from "../pooling/AveragePooling1D.js";
import { BatchNormalization } from "../normalization/BatchNormalization.js";
import { Bidirectional } from "../wrappers/Bidirectional.js";
import { Concatenate } from "../merging/Concatenate.js";
import { Conv1D } from "../convolution/Conv1D.js";
import { Cropping1D } from "../reshaping/Cropping1D.js";
import { Dense } from "../core/Dense.js";
import { DepthwiseConv1D } from "../convolution/DepthwiseConv1D.js";
import { Dot } from "../merging/Dot.js";
import { Dropout } from "../regularization/Dropout.js";
import { ELU } from "../activations/ELU.js";
import { Embedding } from "../core/Embedding.js";
import { Flatten } from "../reshaping/Flatten.js";
import { GaussianDropout } from "../regularization/GaussianDropout.js";
import { GaussianNoise } from "../regularization/GaussianNoise.js";
import { GlobalAveragePooling1D } from "../pooling/GlobalAveragePooling1D.js";
import { GlobalMaxPooling1D } from "../pooling/GlobalMaxPooling1D.js";
import { GRU } from "../recurrent/GRU.js";
import { GRUCell } from "../recurrent/GRUCell.js";
import { IntegerLookup } from "../preprocessing/IntegerLookup.js";
import { keras2Configs } from "../config/keras2Config.js";
import { LayerNormalization } from "../normalization/LayerNormalization.js";
import { LeakyReLU } from "../activations/LeakyReLU.js";
import { LSTM } from "../recurrent/LSTM.js";
import { LSTMCell } from "../recurrent/LSTMCell.js";
import { Masking } from "../core/Masking.js";
import { Maximum } from "../merging/Maximum.js";
import { MaxPooling1D } from "../pooling/MaxPooling1D.js";
import { Minimum } from "../merging/Minimum.js";
import { MultiHeadAttention } from "../attention/MultiHeadAttention.js";
import { Multiply } from "../merging/Multiply.js";
import { Normalization } from "../normalization/Normalization.js";
import { Permute } from "../reshaping/Permute.js";
import { PReLU } from "../activations/PReLU.js";
import { ReLU } from "../activations/ReLU.js";
import { RepeatVector } from "../reshaping/RepeatVector.js";
import { Reshape } from "../reshaping/Reshape.js";
import { RNN } from "../recurrent/RNN.js";
import { SeparableConv1D } from "../convolution/SeparableConv1D.js";
import { SimpleRNN } from "../recurrent/SimpleRNN.js";
import { SimpleRNNCell } from "../recurrent/SimpleRNNCell.js";
import { Softmax } from "../activations/Softmax.js";
import { SpatialDropout1D } from "../regularization/SpatialDropout1D.js";
import { StackedRNNCells } from "../recurrent/StackedRNNCells.js";
import { StringLookup } from "../preprocessing/StringLookup.js";
import { Subtract } from "../merging/Subtract.js";
import { TimeDistributed } from "../wrappers/TimeDistributed.js";
import { UpSampling1D } from "../reshaping/UpSampling1D.js";
import { ZeroPadding1D } from "../reshaping/ZeroPadding1D.js";

/** A layer as Keras 2 or 3 writes it into a model's config, with keys in snake_case. */
export interface KerasLayer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

export interface LayerFromKerasOptions {
  /**
   * Version of Keras that wrote the config. 2 has another hard_sigmoid, 0.2 x + 0.5, and GRUs without reset_after.
   * Default 3.
   */
  kerasVersion?: 2 | 3;
}

const OPTIONS = {
  kerasVersion: oneOf([2, 3], { default: 3 }),
} satisfies OptionTable<LayerFromKerasOptions>;

const CLASSES = {
  Activation,
  Add,
  AdditiveAttention,
  Attention,
  Average,
  AveragePooling1D,
  BatchNormalization,
  Bidirectional,
  Concatenate,
  Conv1D,
  Cropping1D,
  Dense,
  DepthwiseConv1D,
  Dot,
  Dropout,
  ELU,
  Embedding,
  Flatten,
  GaussianDropout,
  GaussianNoise,
  GlobalAveragePooling1D,
  GlobalMaxPooling1D,
  GRU,
  GRUCell,
  IntegerLookup,
  LayerNormalization,
  LeakyReLU,
  LSTM,
  LSTMCell,
  Masking,
  Maximum,
  MaxPooling1D,
  Minimum,
  MultiHeadAttention,
  Multiply,
  Normalization,
  Permute,
  PReLU,
  ReLU,
  RepeatVector,
  Reshape,
  RNN,
  SeparableConv1D,
  SimpleRNN,
  SimpleRNNCell,
  Softmax,
  SpatialDropout1D,
  StackedRNNCells,
  StringLookup,
  Subtract,
  TimeDistributed,
  UpSampling1D,
  ZeroPadding1D,
};

/** Classes of Keras that `layerFromKeras` makes. */
export const kerasLayerNames: readonly string[] = Object.keys(CLASSES);

/**
 * Makes the layer that a config of Keras describes. Its weights are not in the config: set them afterwards, in Keras's
 * order.
 *
 * A recurrent layer's config that has `implementation` or `time_major` is read as one of Keras 2 in any case: Keras 3
 * does not write them.
 *
 * @param layer what `keras.saving.serialize_keras_object(layer)` gives, or a layer's entry in a model's config.json
 * @throws ArgumentError on a class that this package does not have, or on a setting that the class does not know
 *
 * @example
 * const layer = layerFromKeras({ class_name: "SimpleRNN", config: { units: 3, return_sequences: true } });
 * layer.computeOutputShape([null, 6, 2]); // → [ null, 6, 3 ]
 * @see https://keras.io/api/models/model_saving_apis/serialization_utils/
 */
export function layerFromKeras(layer: KerasLayer, options?: LayerFromKerasOptions): layers.Layer {
  const { kerasVersion } = readOptions("layerFromKeras", OPTIONS, options);
  const { class_name: className, config } = layer;
  if (!Object.hasOwn(CLASSES, className)) {
    throw new ArgumentError("layerFromKeras", "class_name", `among ${Object.keys(CLASSES).join(", ")}`, className);
  }
  const constructor = CLASSES[className as keyof typeof CLASSES];
  const given = { className, config: camelCaseConfig(config) };
  const keras3 = (kerasVersion === 2 ? keras2Configs(given) : given) as { config: serialization.ConfigDict };
  return constructor.fromConfig<layers.Layer>(constructor, keras3.config);
}

/** Keys whose words stay as they are: names, and words of texts. */
const WORDS_OF_OWN = ["name", "vocabulary", "oov_token", "mask_token"];

/** A config with its keys, and the words that it chooses among, in camelCase. Names stay as they are. */
function camelCaseConfig(value: unknown): unknown {
  if (typeof value === "string") return camelCase(value);
  if (Array.isArray(value)) return (value as unknown[]).map(camelCaseConfig);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value as Record<string, unknown>).map(([key, inner]) => [
    camelCase(key),
    WORDS_OF_OWN.includes(key) ? inner : camelCaseConfig(inner),
  ]);
  return Object.fromEntries(entries) as unknown;
}

function camelCase(name: string): string {
  return name.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
