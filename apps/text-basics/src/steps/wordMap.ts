import { type Report, show, simulatedReviews } from "@seqloom/app-kit";
import type { NdArray } from "@seqloom/array";
import { dense, embedding, globalAveragePooling1d, sequential } from "@seqloom/layers";
import { embeddingScatter } from "@seqloom/plots";
import { padSequences, WordVectors } from "@seqloom/text";
import { adam, compile, fit } from "@seqloom/training";
import type { Texts } from "../texts.js";

/** Words of praise, of blame, and others. */
const WORDS = [
  ...["wonderful", "brilliant", "superb", "charming", "clever", "delightful"],
  ...["boring", "dreadful", "clumsy", "pointless", "tedious", "annoying"],
  ...["film", "music", "camera", "actor"],
];
const [MAXLEN, DIMENSION] = [40, 8];
/** Number added to the rank of each word, as in `imdb`. */
const INDEX_FROM = 3;

/** Step 13, vectors of words in two components: before an Embedding layer has learnt from made-up reviews, and after. */
export async function wordMap(
  seed: number,
  { text, report }: { readonly text: Texts["map"]; readonly report: Pick<Report, "picture"> },
): Promise<void> {
  const { train, wordIndex } = simulatedReviews({ seed, count: 1000 });
  const inputDim = wordIndex.size + INDEX_FROM + 1;
  const words = embedding({ inputDim, outputDim: DIMENSION, inputLength: MAXLEN });
  const model = sequential({ layers: [words, globalAveragePooling1d(), dense({ units: 1, activation: "sigmoid" })] });
  compile(model, { optimizer: adam({ learningRate: 0.02 }), loss: "binary_crossentropy", metrics: ["acc"] });
  console.log(text.heading);
  const draw = async (name: string, title: string, accuracy?: number) => {
    const all = await words.getWeights()[0]!.data<"float32">();
    const vectors = new WordVectors(WORDS, rowsOf(all, wordIndex));
    const nearest = vectors.nearest("wonderful", { count: 5 }).map(({ word }) => word);
    show(accuracy === undefined ? title : text.learnt(title, accuracy), [`${text.nearest}${nearest.join(" ")}`]);
    await report.picture(name, (look) => embeddingScatter(vectors.vectors, WORDS, { title, ...look }));
  };
  await draw("words-before", text.before);
  const x = padSequences(train.x, { maxlen: MAXLEN });
  const { history } = await fit(model, x, train.y, { epochs: 10, batchSize: 32, seed, verbose: 0 });
  await draw("words-after", text.after, history.acc!.at(-1));
}

/** The vectors of the words that are drawn, [words, DIMENSION]. */
function rowsOf(all: Float32Array, wordIndex: ReadonlyMap<string, number>): NdArray {
  const data = new Float32Array(WORDS.length * DIMENSION);
  for (const [row, word] of WORDS.entries()) {
    const start = (wordIndex.get(word)! + INDEX_FROM) * DIMENSION;
    data.set(all.subarray(start, start + DIMENSION), row * DIMENSION);
  }
  return { data, shape: [WORDS.length, DIMENSION] };
}
