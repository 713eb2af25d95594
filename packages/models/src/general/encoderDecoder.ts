import { boolean, integer, oneOf, type OptionTable, readOptions, withRandomSeed } from "@seqloom/array";
import {
  additiveAttention,
  attention,
  concatenate,
  dense,
  embedding,
  type Functional,
  gru,
  input,
  lstm,
  model,
} from "@seqloom/layers";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import { modelSeed } from "../parts/modelSeed.js";

export interface EncoderDecoderOptions {
  /** Number of different symbols that come in, padding (0) included; default 100. */
  inputSymbols?: number;
  /** Number of different symbols that go out, padding (0), start and end included; default 100. */
  outputSymbols?: number;
  /** Numbers in the vector of a symbol; default 32. */
  outputDim?: number;
  /** Kind of the recurrent layers; default "lstm". */
  cell?: "lstm" | "gru";
  /** Size of the state of encoder and decoder; default 64. */
  units?: number;
  /** Way to look back at the input: products (Luong), sums (Bahdanau) or none; default "dot". */
  attention?: "dot" | "additive" | "none";
  /** Whether symbol 0 is padding that does not count; default true. */
  maskZero?: boolean;
  /** Decides all initial weights; default: the next seeds of `setRandomSeed`, or random ones. */
  seed?: number;
}

const ENCODER_DECODER_OPTIONS = {
  inputSymbols: integer({ min: 2, default: 100 }),
  outputSymbols: integer({ min: 3, default: 100 }),
  outputDim: integer({ min: 1, default: 32 }),
  cell: oneOf(["lstm", "gru"], { default: "lstm" }),
  units: integer({ min: 1, default: 64 }),
  attention: oneOf(["dot", "additive", "none"], { default: "dot" }),
  maskZero: boolean({ default: true }),
  seed: modelSeed,
} satisfies OptionTable<EncoderDecoderOptions>;

/**
 * A model from a sequence to another one of another length: many to many, not in step, as in translation.
 *
 *     encoder     Embedding, LSTM(units)                [batch, steps] -> outputs and last state
 *     decoder     Embedding, LSTM(units)                [batch, length], begins with the state of the encoder
 *     attention   of the decoder's outputs to those of the encoder, beside them    -> [batch, length, 2 * units]
 *     answer      Dense(outputSymbols, softmax)         -> [batch, length, outputSymbols]
 *
 * Two inputs, both ids: the sequence, and the one that is to come out, a step late and with a start symbol in front (teacher
 * forcing). The targets are the same symbols with an end symbol behind. `greedyDecode` lets the trained model speak by itself.
 *
 * Weights begin as in Keras. Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option
 *
 * @example
 * const model = models.encoderDecoder({ inputSymbols: 11, outputSymbols: 30, seed: 1 });
 * model.outputs[0].shape; // → [ null, null, 30 ]
 * @see https://arxiv.org/abs/1409.3215 Sutskever, Vinyals and Le (2014)
 * @see https://arxiv.org/abs/1409.0473 Bahdanau, Cho and Bengio (2015)
 */
export function encoderDecoder(options?: EncoderDecoderOptions): Functional {
  const { seed, ...settings } = readOptions("models.encoderDecoder", ENCODER_DECODER_OPTIONS, options);
  return withRandomSeed(seed, () => build(settings));
}

function build(settings: Required<Omit<EncoderDecoderOptions, "seed">>): Functional {
  const { inputSymbols, outputSymbols, outputDim, cell, units, maskZero } = settings;
  const recurrent = cell === "lstm" ? lstm : gru;
  const whole = { units, returnSequences: true, returnState: true };
  const source = input({ shape: [null], dtype: "int32", name: "source" });
  const before = input({ shape: [null], dtype: "int32", name: "before" });
  const read = embedding({ name: "source_embedding", inputDim: inputSymbols, outputDim, maskZero }).apply(source);
  const [encoded, ...states] = recurrent({ name: "encoder", ...whole }).apply(read) as SymbolicTensor[];
  const written = embedding({ name: "before_embedding", inputDim: outputSymbols, outputDim, maskZero }).apply(before);
  const initialState = { initialState: states };
  const [decoded] = recurrent({ name: "decoder", ...whole }).apply(written, initialState) as SymbolicTensor[];
  const seen = lookBack(settings.attention, decoded!, encoded!);
  const answer = dense({ name: "answer", units: outputSymbols, activation: "softmax" });
  return model({ name: "encoder_decoder", inputs: [source, before], outputs: answer.apply(seen) });
}

/** The outputs of the decoder, with what it sees of the input beside them. */
function lookBack(kind: "dot" | "additive" | "none", decoded: SymbolicTensor, encoded: SymbolicTensor): SymbolicTensor {
  if (kind === "none") return decoded;
  const look = kind === "dot" ? attention({ name: "attention" }) : additiveAttention({ name: "attention" });
  const context = look.apply([decoded, encoded]) as SymbolicTensor;
  return concatenate({ name: "concatenate" }).apply([decoded, context]) as SymbolicTensor;
}
