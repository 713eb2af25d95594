import { frontCodedWords, type PackedWords } from "./defaultWords.js";
import { eachWord, type FrontCoded } from "./frontCoding.js";
import { type Packed, VarintReader } from "./packed.js";
import { ROOT, VALUE, WordTrie } from "./WordTrie.js";

interface Meta {
  readonly nodes: number;
  readonly alphabet: string;
  /** The different inverse document frequencies. */
  readonly values: readonly number[];
  readonly median: number;
}

/** jieba's inverse document frequencies of 270,131 words; any other word has the one in the middle, 11.95. */
export class Idf {
  readonly #trie: WordTrie;
  readonly #values: readonly number[];
  readonly #median: number;

  constructor({ meta, columns }: Packed<Meta>, words: PackedWords) {
    const [lengths, high, low, ofWords, ofOthers] = columns;
    this.#values = meta.values;
    this.#median = meta.median;
    this.#trie = new WordTrie(words.meta.nodes + meta.nodes);
    this.#add(frontCodedWords(words), ofWords!);
    this.#add({ alphabet: meta.alphabet, lengths: lengths!, high: high!, low: low! }, ofOthers!);
  }

  /** The inverse document frequency of a word. */
  of(word: string): number {
    const node = this.#trie.find(word);
    const place = node === ROOT ? 0 : this.#trie.slots[node + VALUE]!; // 0 if there is no such node: slot 0 is empty
    return place === 0 ? this.#median : this.#values[place - 1]!;
  }

  #add(words: FrontCoded, places: Uint8Array): void {
    const place = new VarintReader(places);
    const path = new Int32Array(33).fill(ROOT);
    eachWord(words, (codes, shared, length) => {
      for (let i = shared; i < length; i++) path[i + 1] = this.#trie.addChild(path[i]!, codes[i]!);
      this.#trie.setValue(path[length]!, place.next());
    });
  }
}
