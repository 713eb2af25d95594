import { join } from "node:path";
import { readJson } from "@seqloom/testing";
import * as layersPackage from "./index.js";

const { arguments: keras } = readJson<{ arguments: Record<string, readonly string[]> }>(
  join(import.meta.dirname, "fixtures/layer_options.json"),
);

/** Arguments of any layer, or of a base class alone, that are no options here. */
const NOWHERE = ["autocast", "rank", "pool_dimensions", "pool_mode"];

/** Arguments of Keras that a class here has not. */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  AdditiveAttention: ["score_mode"], // of its base; it is "concat"
  BatchNormalization: ["renorm", "renorm_clipping", "renorm_momentum", "synchronized"],
  Conv1D: ["lora_rank", "lora_alpha"],
  Dense: ["lora_rank", "lora_alpha", "quantization_config"],
  Embedding: ["lora_rank", "lora_alpha", "quantization_config"],
  GRU: ["use_cudnn", "cell"], // the cell is of its base
  GRUCell: ["activity_regularizer"],
  IntegerLookup: ["vocabulary_dtype", "sparse", "salt", "activity_regularizer"],
  LSTM: ["use_cudnn", "cell"],
  LSTMCell: ["activity_regularizer"],
  MultiHeadAttention: ["flash_attention"],
  SimpleRNN: ["cell"],
  SimpleRNNCell: ["activity_regularizer"],
  StackedRNNCells: ["activity_regularizer"],
  StringLookup: ["sparse", "encoding", "salt", "vocabulary_dtype", "oov_method", "activity_regularizer"], // that of its base, a hash
};

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

describe("the options of a layer", () => {
  it.each(Object.keys(keras).filter((name) => name in layersPackage))("are Keras's: %s", (name) => {
    const { options } = layersPackage[name as keyof typeof layersPackage] as unknown as { options: object };
    const own = Object.keys(options).map(snakeCase);
    const missing = keras[name]!.filter((argument) => !own.includes(argument) && !NOWHERE.includes(argument));
    expect(missing).toEqual(LEFT_OUT[name] ?? []);
  });
});
