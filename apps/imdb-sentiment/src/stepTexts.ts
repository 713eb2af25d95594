import { labelled, numberLines, shapeText } from "@seqloom/app-kit";
import type { NdArray } from "@seqloom/array";
import { simpleRnn, embedding, sequential } from "@seqloom/layers";
import { summary } from "@seqloom/models";
import { padSequences } from "@seqloom/text";
import { numWords } from "./recipes.js";
import type { ReviewData } from "./reviewData.js";

/** Words of the steps in a language. */
interface StepWords {
  readonly shapes: (train: string, trainLabels: string, test: string, testLabels: string) => string;
  readonly label: (label: number) => string;
  readonly twenty: string;
  readonly tokens: (count: number) => string;
  readonly last: string;
  readonly all: string;
  readonly vectors: (shape: string, without: number) => string;
}

/** Words of a review that the slide on Embedding keeps. */
const FEW_WORDS = 20;

/**
 * The intermediate values that the slides print and ask to look at, each as a text.
 *
 * @param words in the language of the app
 */
export function stepTexts(words: StepWords) {
  return {
    /** Shapes, the numbers and the label of the first review, and its last 20 words. */
    data({ train, test, words: numbers }: ReviewData): string {
      const shape = ({ length }: ArrayLike<unknown>) => shapeText([length]);
      const first = Array.from(train.x[0]!);
      const twenty = padSequences([first], { maxlen: FEW_WORDS });
      return [
        words.shapes(shape(train.x), shape(train.y), shape(test.x), shape(test.y)),
        ...("tokenizer" in numbers ? [words.tokens(numbers.tokenizer.wordIndex.size)] : []),
        labelled("x_train[0]:", numberLines([first])),
        labelled("y_train[0]:", [words.label(train.y[0]!)]),
        labelled(words.twenty, numberLines([Array.from(twenty.data)])),
      ].join("\n");
    },
    /** The same layer twice: the last output alone, and those of all steps. */
    sequences(): string {
      const [last, all] = [false, true].map((returnSequences) => {
        const layers = [embedding({ inputDim: numWords, outputDim: 32 }), simpleRnn({ units: 32, returnSequences })];
        const model = sequential({ layers });
        const table = summary(model);
        model.dispose();
        return table;
      });
      return [words.last, last, words.all, all].join("\n");
    },
    /** The matrix of the words' vectors. */
    vectors({ data, shape }: NdArray): string {
      const [rows, columns] = shape as [number, number];
      const isZero = (row: number) => data.subarray(row * columns, (row + 1) * columns).every((value) => value === 0);
      const without = Array.from({ length: rows - 1 }, (_, row) => row + 1).filter(isZero).length;
      return words.vectors(shapeText(shape), without);
    },
  };
}

/** Words in Traditional Chinese. */
export const wordsZhTw: StepWords = {
  shapes: (train, trainLabels, test, testLabels) =>
    `形狀：x_train ${train}、y_train ${trainLabels}、x_test ${test}、y_test ${testLabels}`,
  label: (label) => `${label}（${label === 1 ? "正評" : "負評"}）`,
  twenty: "x_train[0] 只留最後 20 個字：",
  tokens: (count) => `共使用了 ${count} 個 token 字詞`,
  last: "SimpleRNN(32) 只回傳最後一個時間點的輸出：",
  all: "return_sequences=True 回傳每個時間點的輸出，多了一個軸：",
  vectors: (shape, without) =>
    `嵌入矩陣 ${shape}：第 i 列是編號 i 的字的 GloVe 向量；GloVe 裡沒有的 ${without} 個字，整列都是 0。`,
};

/** The same in English. */
export const wordsEn: StepWords = {
  shapes: (train, trainLabels, test, testLabels) =>
    `Shapes: x_train ${train}, y_train ${trainLabels}, x_test ${test}, y_test ${testLabels}`,
  label: (label) => `${label} (${label === 1 ? "good" : "bad"})`,
  twenty: "x_train[0], its last 20 words alone:",
  tokens: (count) => `${count} different words in all`,
  last: "SimpleRNN(32) gives its last output alone:",
  all: "return_sequences=True gives the output of each step, one axis more:",
  vectors: (shape, without) =>
    `The matrix of the vectors, ${shape}: row i is that of the word with number i; ${without} words that GloVe does not have are zeros.`,
};
