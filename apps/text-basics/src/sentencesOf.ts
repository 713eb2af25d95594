import { hasWord } from "./hasWord.js";

/** The sentences of a text, English or Chinese, without those that have no word. */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim()).filter(hasWord);
}
