import { exactLog } from "./exactLog.js";
import { NONE, VALUE, WordTrie } from "./WordTrie.js";

/**
 * The words a segmenter knows, with frequencies and tags.
 *
 * The trie holds small numbers for them, so that the logarithm of each frequency is computed once: of the 349,045 words
 * in jieba's dictionary most share a few hundred frequencies. Number 0 is the frequency 0, which what a word begins with
 * has as well, and deleted words; tag number 0 is none.
 */
export class Dictionary {
  readonly trie: WordTrie;
  /** The sum of all frequencies ever given, that of words given twice included, as jieba counts. */
  total = 0;
  readonly #frequencies: number[] = [0];
  readonly #frequencyNumbers = new Map<number, number>([[0, 0]]);
  readonly #logarithms: number[] = [0];
  readonly #tags: string[] = [""];
  readonly #tagNumbers = new Map<string, number>();
  #scores = new Float64Array(0);
  #scoredTotal = NaN;

  /** @param nodes how many nodes the trie will need: words and what they begin with */
  constructor(nodes: number) {
    this.trie = new WordTrie(nodes);
  }

  /**
   * The score of a word by the number of its frequency: log frequency - log total. That of number 0 is for a character
   * that is no word; it counts as if it had been seen once.
   */
  get scores(): Float64Array {
    if (this.#scoredTotal !== this.total || this.#scores.length !== this.#logarithms.length) {
      const logTotal = exactLog(this.total || 1);
      this.#scores = Float64Array.from(this.#logarithms, (logarithm) => logarithm - logTotal);
      this.#scoredTotal = this.total;
    }
    return this.#scores;
  }

  /** The frequency of a word; 0 for what a word begins with; undefined for anything else. */
  frequency(word: string): number | undefined {
    const node = this.trie.find(word);
    return node === NONE ? undefined : this.#frequencies[this.trie.slots[node + VALUE]!];
  }

  /** The tag of a word, if it has one. */
  tag(word: string): string | undefined {
    const node = this.trie.find(word);
    return node === NONE ? undefined : this.tagOf(node);
  }

  /** The tag of a node, if it has one. */
  tagOf(node: number): string | undefined {
    return this.#tags[this.trie.tag(node)] || undefined;
  }

  /** Gives a word a frequency and, unless it is undefined, a tag; the frequency is added to the total. */
  set(word: string, frequency: number, tag: string | undefined): void {
    this.setNode(this.trie.add(word), this.frequencyNumber(frequency), tag === undefined ? 0 : this.tagNumber(tag));
    this.total += frequency;
  }

  /** Gives a node the numbers of a frequency and of a tag; tag number 0 leaves the tag that it has. */
  setNode(node: number, frequencyNumber: number, tagNumber: number): void {
    this.trie.setValue(node, frequencyNumber);
    if (tagNumber > 0) this.trie.setTag(node, tagNumber);
  }

  /** The number of a frequency, a new one if need be. */
  frequencyNumber(frequency: number): number {
    const known = this.#frequencyNumbers.get(frequency);
    if (known !== undefined) return known;
    this.#frequencies.push(frequency);
    this.#logarithms.push(exactLog(frequency));
    this.#frequencyNumbers.set(frequency, this.#frequencies.length - 1);
    return this.#frequencies.length - 1;
  }

  /** The number of a tag, a new one if need be. */
  tagNumber(tag: string): number {
    const known = this.#tagNumbers.get(tag);
    if (known !== undefined) return known;
    this.#tags.push(tag);
    this.#tagNumbers.set(tag, this.#tags.length - 1);
    return this.#tags.length - 1;
  }
}
