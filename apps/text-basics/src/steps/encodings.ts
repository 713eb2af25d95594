import { arrayLines, show } from "@seqloom/app-kit";
import { type NdArray, toCategorical } from "@seqloom/array";
import { embedding } from "@seqloom/layers";
import type { Tokenizer } from "@seqloom/text";
import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import type { Texts } from "../texts.js";

/**
 * Step 5, three encodings: one-hot, multi-hot, and the vectors of an Embedding layer that has learnt nothing yet.
 *
 * @param inputs texts to encode
 * @param padded the same as numbers of one length, [inputs, maxlen]
 */
export async function encodings(
  { inputs, tokenizer, padded }: { inputs: readonly string[]; tokenizer: Tokenizer; padded: NdArray<Int32Array> },
  text: Texts["encodings"],
): Promise<void> {
  const columns = tokenizer.wordIndex.size + 1;
  const oneHot = toCategorical(padded, { numClasses: columns });
  const multiHot = tokenizer.textsToMatrix(inputs);
  const layer = embedding({ inputDim: columns, outputDim: 3 });
  const vectors = layer.apply(tensor(padded.data, [...padded.shape])) as Tensor;
  const words = Array.from(padded.data, (index) => tokenizer.indexWord.get(index) ?? text.padding);
  console.log(text.heading);
  show(text.oneHot(oneHot.shape), arrayLines(oneHot, words));
  show(text.multiHot(multiHot.shape), arrayLines(multiHot));
  show(text.embedding(vectors.shape), arrayLines({ data: await vectors.data(), shape: vectors.shape }, words));
}
