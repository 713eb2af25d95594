import { hasWord } from "@seqloom/app-kit";

/**
 * The sentences of a text, English or Chinese, without those that have no word. A point that a letter or a digit follows at
 * once belongs to a word, as in .NET, and ends none.
 */
export function sentencesOf(text: string): string[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  const sentences: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const before = sentences.at(-1);
    if (before?.endsWith(".") && /^[a-z0-9]/i.test(segment)) sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return sentences.map((sentence) => sentence.trim()).filter(hasWord);
}
