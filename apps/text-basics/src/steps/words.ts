import { quoted, show, wordLines } from "@seqloom/app-kit";
import type { Segmenter } from "@seqloom/chinese";
import { removeStopWords, stopWords } from "@seqloom/text";
import { cutter } from "../cutter.js";
import { isChinese } from "../isChinese.js";
import type { Texts } from "../texts.js";

/** Step 1, words: in English what stands between blanks, in Chinese what a dictionary finds; then without stop words. */
export function words(sentences: readonly string[], segmenter: Pick<Segmenter, "cut">, text: Texts["words"]): void {
  const cut = cutter(segmenter);
  console.log(text.heading);
  for (const [i, sentence] of sentences.entries()) {
    if (i > 0) console.log();
    const list = cut.words(sentence);
    const leftOut = stopWords(isChinese(sentence) ? "zh" : "en");
    show(text.sentence(isChinese(sentence)), [quoted(sentence)]);
    if (isChinese(sentence)) show(text.withSigns, wordLines(segmenter.cut(sentence)));
    show(text.withoutSigns, wordLines(list));
    show(text.withoutStopWords, wordLines(removeStopWords(list, { words: leftOut })));
  }
}
