import { HAN, kinds, LATIN } from "../data/characters.js";
import type { Dictionary } from "../data/Dictionary.js";
import { NONE, VALUE } from "../data/WordTrie.js";

/** A place in a text, from `start` up to `end`, which does not belong to it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Latin words with signs: letters and digits that single signs join (T-shirt, AT&T, Node.js, don't, C++11), with a dot before
 * them (.NET) or `+`, `++`, `#` behind them (C++, C#), no letter or digit beside them.
 */
const LATIN_WORD =
  /(?<![a-z0-9])(?:(?<!\.)\.(?=[a-z]))?[a-z0-9]+(?:(?:[-_.&'’]|\+\+)[a-z0-9]+)*(?:\+\+?|#)?(?![a-z0-9])/gi;
const HAS_LETTER = /[a-z]/i;
const HAS_SIGN = /[^a-z0-9]/i;

/**
 * Finds the words with signs in them, which jieba cuts at the signs: those of the dictionary, whatever signs they have, and
 * Latin ones that no dictionary knows. Of words that overlap the first counts, of those that begin together the longest.
 */
export class SignWords {
  readonly #dictionary: Dictionary;
  readonly #isDeleted: (word: string) => boolean;

  /** @param isDeleted whether a word was taken out, and is none any more */
  constructor(dictionary: Dictionary, isDeleted: (word: string) => boolean) {
    this.#dictionary = dictionary;
    this.#isDeleted = isDeleted;
  }

  /** Their places in a text, one behind the other. */
  find(text: string): Range[] {
    const latin = this.#latinWords(text);
    const found: Range[] = [];
    for (let at = 0, next = 0; at < text.length; at++) {
      while (next < latin.length && latin[next]!.start < at) next++;
      const end = Math.max(this.#knownEnd(text, at), latin[next]?.start === at ? latin[next]!.end : at);
      if (end === at) continue;
      found.push({ start: at, end });
      at = end - 1;
    }
    return found;
  }

  /**
   * The words of a text, with those with signs whole.
   *
   * @param cut gives the words of the text between
   * @param whole gives the words of a word with signs
   */
  around<Word>(text: string, cut: (part: string) => readonly Word[], whole: (word: string) => readonly Word[]): Word[] {
    const parts: (readonly Word[])[] = [];
    let done = 0;
    for (const { start, end } of this.find(text)) {
      if (start > done) parts.push(cut(text.slice(done, start)));
      parts.push(whole(text.slice(start, end)));
      done = end;
    }
    if (done < text.length) parts.push(cut(text.slice(done)));
    return parts.flat();
  }

  #latinWords(text: string): Range[] {
    const ranges: Range[] = [];
    for (const { 0: word, index: start } of text.matchAll(LATIN_WORD)) {
      if (!HAS_LETTER.test(word) || !HAS_SIGN.test(word)) continue;
      if (!this.#isDeleted(word) || this.#dictionary.frequency(word)) ranges.push({ start, end: start + word.length });
    }
    return ranges;
  }

  /** End of the longest word of the dictionary with a sign in it that begins at `at`; `at` if there is none. */
  #knownEnd(text: string, at: number): number {
    const { trie } = this.#dictionary;
    if (isLatin(text, at) && isLatin(text, at - 1)) return at;
    let hasSign = false;
    let last = at;
    let node = trie.first[text.charCodeAt(at)]!;
    for (let end = at + 1; node !== NONE; end++) {
      hasSign ||= (kinds[text.charCodeAt(end - 1)]! & (HAN | LATIN)) === 0;
      const isWord = trie.slots[node + VALUE]! > 0 && end > at + 1;
      if (isWord && hasSign && !(isLatin(text, end - 1) && isLatin(text, end))) last = end;
      if (end === text.length) break;
      node = trie.child(node, text.charCodeAt(end));
    }
    return last;
  }
}

function isLatin(text: string, at: number): boolean {
  return (kinds[text.charCodeAt(at)]! & LATIN) !== 0; // NaN outside of the text is no place of the table
}
