import { show } from "@seqloom/app-kit";
import { embedding } from "@seqloom/layers";
import { padSequences } from "@seqloom/text";
import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import type { Texts } from "../texts.js";

/** Step 11, an Embedding layer of the size on the slide: [samples, words] -> [samples, words, 64]. */
export function embeddingLayer(sequences: readonly (readonly number[])[], text: Texts["layer"]): void {
  const padded = padSequences(sequences);
  const layer = embedding({ inputDim: 1000, outputDim: 64 });
  const output = layer.apply(tensor(padded.data, [...padded.shape])) as Tensor;
  console.log(text.heading);
  show(text.shapes(padded.shape, output.shape, layer.countParams()));
}
