import { type Report, shapeText } from "@seqloom/app-kit";
import { type NdArray, toCategorical, type TypedArray } from "@seqloom/array";
import { embedding } from "@seqloom/layers";
import { charactersOf, hashingTrick, ngrams, padSequences, Tokenizer } from "@seqloom/text";
import { tensor, type Tensor } from "@tensorflow/tfjs-core";
import type { Cutter } from "../cutter.js";
import type { Texts } from "../texts.js";
import { oneHotByHand } from "./oneHotByHand.js";
import { tokenIndexOf } from "./tokenIndexOf.js";

/** Sizes on the slides. */
const [CHARACTERS, HASHES, DIMENSION] = [50, 1000, 64];

/** Step 12, the encodings of the slides beside each other, all of the same samples. */
export async function encodingTable(
  samples: readonly string[],
  cut: Cutter,
  { text, report }: { readonly text: Texts["table"]; readonly report: Pick<Report, "table"> },
): Promise<void> {
  const words = samples.map((sample) => cut.words(sample));
  const tokenizer = new Tokenizer({ analyzer: cut.words }).fitOnTexts(samples);
  const pairs = new Tokenizer({ analyzer: (sample) => ngrams(cut.words(sample), 2) }).fitOnTexts(samples);
  const padded = padSequences(tokenizer.textsToSequences(samples));
  const maxlen = padded.shape[1]!;
  const layer = embedding({ inputDim: HASHES, outputDim: DIMENSION });
  const vectors = layer.apply(tensor(padded.data, [...padded.shape])) as Tensor;
  const hashes = words.map((list) => list.flatMap((word) => hashingTrick(word, HASHES, { analyzer: (all) => [all] })));
  const arrays: readonly (readonly [keyof Texts["table"]["names"], string, NdArray<TypedArray>, boolean])[] = [
    ["numbers", "padSequences", padded, true],
    ["oneHot", "toCategorical", toCategorical(padded, { numClasses: tokenizer.wordIndex.size + 1 }), true],
    ["characters", "charactersOf", oneHotCharacters(samples), true],
    ["hashing", "hashingTrick", oneHotByHand(hashes, maxlen, HASHES), true],
    ["multiHot", "textsToMatrix", tokenizer.textsToMatrix(samples), false],
    ["counts", "mode: count", tokenizer.textsToMatrix(samples, { mode: "count" }), false],
    ["pairs", "ngrams", pairs.textsToMatrix(samples), false],
    ["embedding", "embedding", { data: await vectors.data(), shape: vectors.shape }, true],
  ];
  console.log(text.heading);
  report.table(
    text.title,
    text.head,
    arrays.map(([name, made, { data, shape }, hasOrder]) => [
      text.names[name],
      made,
      shapeText(shape),
      data.length,
      Array.from(data).filter((value) => value !== 0).length,
      hasOrder ? text.yes : text.no,
    ]),
  );
  console.log(text.note);
}

function oneHotCharacters(samples: readonly string[]): NdArray {
  const characters = samples.map((sample) => Array.from(sample));
  const index = tokenIndexOf([...charactersOf(), ...characters.flat()]);
  const numbers = characters.map((list) => list.map((character) => index.get(character)!));
  return oneHotByHand(numbers, CHARACTERS, index.size + 1);
}
