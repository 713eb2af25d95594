import { tensor } from "@tensorflow/tfjs-core";
import { ArgumentError, boolean, custom, type NdArray, optional, type OptionTable, readOptions } from "@seqloom/array";
import type { Sequential } from "@seqloom/layers";
import { buildDenseText, DENSE_TEXT_OPTIONS, type DenseTextOptions } from "./denseText.js";

export interface GloveDenseOptions extends DenseTextOptions {
  /** Vectors of the words, [numWords, outputDim]. `embeddingMatrix` of `@seqloom/text` gives them; default: random ones. */
  vectors?: NdArray;
  /** Whether training changes the vectors; default false. */
  trainableVectors?: boolean;
}

const GLOVE_DENSE_OPTIONS = {
  vectors: optional(custom<NdArray>("an NdArray, a Float32Array as { data, shape }", isArray)),
  trainableVectors: boolean({ default: false }),
  ...DENSE_TEXT_OPTIONS,
} satisfies OptionTable<GloveDenseOptions>;

/**
 * The course's Dense model of film reviews on GloVe's vectors of the words, which stay as they are while it learns.
 *
 *     Embedding(numWords, outputDim)    [batch, maxlen] -> [batch, maxlen, outputDim]    numWords * outputDim, frozen
 *     Flatten                           -> [batch, maxlen * outputDim]
 *     Dense(units, relu)                -> [batch, units]                                (maxlen * outputDim + 1) * units
 *     Dense(1, sigmoid)                 -> [batch, 1]                                    units + 1
 *
 * Not compiled yet.
 *
 * @throws ArgumentError on a wrong or unknown option, or vectors of another shape
 *
 * @example
 * models.gloveDense({ seed: 1 }).countParams(); // → 1320065
 */
export function gloveDense(options?: GloveDenseOptions): Sequential {
  const { vectors, trainableVectors, ...read } = readOptions("models.gloveDense", GLOVE_DENSE_OPTIONS, options);
  const shape = [read.numWords, read.outputDim];
  if (vectors !== undefined && vectors.shape.join() !== shape.join()) {
    throw new ArgumentError("models.gloveDense", "vectors.shape", `[${shape.join(", ")}]`, vectors.shape);
  }
  const model = buildDenseText("glove_dense", read);
  const [words] = model.layers;
  if (vectors !== undefined) {
    const table = tensor(vectors.data, shape);
    words!.setWeights([table]);
    table.dispose();
  }
  words!.trainable = trainableVectors;
  return model;
}

function isArray(value: unknown): boolean {
  const { data, shape } = (value ?? {}) as Partial<NdArray>;
  return (
    data instanceof Float32Array && Array.isArray(shape) && shape.reduce((a, b) => a * Number(b), 1) === data.length
  );
}
