import { type Segmenter, withoutSigns } from "@seqloom/chinese";
import { textToWordSequence } from "@seqloom/text";
import { isChinese } from "./isChinese.js";

/** Cuts sentences: Chinese ones by a dictionary, all others at their blanks. */
export interface Cutter {
  /** The words of a sentence, without signs. */
  readonly words: (sentence: string) => string[];
  /** The words and signs of a Chinese sentence; of another the pieces that `splitOther` makes. */
  readonly pieces: (sentence: string, splitOther: (sentence: string) => string[]) => string[];
}

/** A cutter with the words of a segmenter. */
export function cutter(segmenter: Pick<Segmenter, "cut">): Cutter {
  return {
    words: (sentence) => (isChinese(sentence) ? withoutSigns(segmenter.cut(sentence)) : textToWordSequence(sentence)),
    pieces: (sentence, splitOther) =>
      isChinese(sentence) ? segmenter.cut(sentence).filter((word) => word.trim() !== "") : splitOther(sentence),
  };
}
