import { CUT_BLOCK, kinds, LATIN, SPACE } from "../data/characters.js";
import type { Dictionary } from "../data/Dictionary.js";
import { NONE, VALUE } from "../data/WordTrie.js";

/**
 * jieba's full mode: every word of two or more characters wherever it begins, and a single character where nothing else
 * covers it. Latin characters join. Between blocks a run of signs stays whole, and around each white space stands an
 * empty text where nothing lies between, as Python's re.split leaves it.
 */
export function cutAll(dictionary: Dictionary, text: string): string[] {
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    const start = at;
    const inBlock = isBlock(text, at);
    while (at < text.length && isBlock(text, at) === inBlock) at++;
    if (inBlock) addBlock(dictionary, text.slice(start, at), words);
    else addSigns(text.slice(start, at), words);
  }
  return words;
}

/** A word that stays whole, with the words of two or more characters inside it: where they begin, the shorter ones first. */
export function wordsInside(dictionary: Dictionary, word: string): string[] {
  const words: string[] = [];
  for (let start = 0; start < word.length; start++) {
    for (const end of endsOfWords(dictionary, word, start)) {
      if (end > start + 1 && end - start < word.length) words.push(word.slice(start, end));
    }
    if (start === 0) words.push(word);
  }
  return words;
}

function isBlock(text: string, at: number): boolean {
  return (kinds[text.charCodeAt(at)]! & CUT_BLOCK) !== 0;
}

function addBlock(dictionary: Dictionary, block: string, words: string[]): void {
  let covered = -1; // the last place that a word reached
  let latin = ""; // Latin characters that wait for what follows
  for (let start = 0; start < block.length; start++) {
    const isLatin = (kinds[block.charCodeAt(start)]! & LATIN) !== 0;
    if (latin !== "" && !isLatin) {
      words.push(latin);
      latin = "";
    }
    const ends = endsOfWords(dictionary, block, start);
    if (ends.length === 1 && start > covered) {
      const word = block.slice(start, ends[0]);
      if (isLatin) latin += word;
      else words.push(word);
      covered = ends[0]! - 1;
      continue;
    }
    for (const end of ends) {
      if (end === start + 1) continue;
      words.push(block.slice(start, end));
      covered = end - 1;
    }
  }
  if (latin !== "") words.push(latin);
}

/** Ends of the words that begin at `start`, the shortest first; of that character alone if there is none. */
function endsOfWords({ trie }: Dictionary, block: string, start: number): number[] {
  const ends: number[] = [];
  let node = trie.first[block.charCodeAt(start)]!;
  for (let end = start + 1; node !== NONE; end++) {
    if (trie.slots[node + VALUE]! > 0) ends.push(end);
    if (end === block.length) break;
    node = trie.child(node, block.charCodeAt(end));
  }
  return ends.length > 0 ? ends : [start + 1];
}

/** Splits at white space and keeps it: text, space, text, …, where \r\n is one space. */
function addSigns(signs: string, words: string[]): void {
  let from = 0;
  for (let at = 0; at < signs.length; at++) {
    if (kinds[signs.charCodeAt(at)] !== SPACE) continue;
    const end = signs.startsWith("\r\n", at) ? at + 2 : at + 1;
    words.push(signs.slice(from, at), signs.slice(at, end));
    from = end;
    at = end - 1;
  }
  words.push(signs.slice(from));
}
