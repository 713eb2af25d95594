import {
  padSequences,
  readGlove,
  readStopWords,
  removeStopWords,
  stopWords,
  TextVectorization,
  Tokenizer,
} from "@seqloom/text";
import type { TextFindings } from "./findings.js";

const SENTENCES = ["The cat sat on the mat.", "Die Straße, ÉCOLE; İstanbul: don't!", "我 喜歡 跑步 ， 你 呢 ？ 😀"];
const NEW_SENTENCES = ["the dog sat on a cat", "你 喜歡 the école ？"];

/** の in Big5, 中文 in GBK, € in windows-1252, 中 behind a byte order mark: cases in which Node's own decoder differs, or may. */
const ENCODED = [
  ["big5", [0xc7, 0x55]],
  ["gbk", [0xd6, 0xd0, 0xce, 0xc4]],
  ["windows-1252", [0x80]],
  ["big5", [0xff, 0xfe, 0x2d, 0x4e]],
] as const;

/**
 * Turns sentences into numbers, and reads word vectors from a gzipped file.
 *
 * @param vectors where the file lies: an address in a page, a path in Node
 */
export async function textFindings(vectors: string): Promise<TextFindings> {
  const tokenizer = new Tokenizer({ numWords: 12, oovToken: "<OOV>" }).fitOnTexts(SENTENCES);
  const sequences = tokenizer.textsToSequences(NEW_SENTENCES);
  const vectorize = new TextVectorization({ outputSequenceLength: 6 }).adapt(SENTENCES);
  const words = await readGlove(vectors, { vocabulary: tokenizer.wordIndex });
  return {
    saved: tokenizer.toJSON(),
    sequences,
    padded: Array.from(padSequences(sequences, { maxlen: 7, padding: "post" }).data),
    vocabulary: vectorize.getVocabulary(),
    vectorized: Array.from(vectorize.call(NEW_SENTENCES).data),
    withoutStopWords: NEW_SENTENCES.map((text, i) =>
      removeStopWords(text.split(" "), { words: stopWords(i === 0 ? "en" : "zh-Hant") }).join(" "),
    ),
    vectors: words.words.map((word) => [word, ...words.get(word)!] as const),
    inEncodings: await Promise.all(
      ENCODED.map(async ([encoding, bytes]) => [...(await readStopWords(Uint8Array.from(bytes), { encoding }))].join()),
    ),
    nearest: words.nearest("cat", { count: 1 }).map(({ word }) => word),
  };
}
