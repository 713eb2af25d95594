import type { WordCounter } from "../words/WordCounter.js";
import type { WordScanner } from "../words/WordScanner.js";
import { WordTable } from "../words/WordTable.js";

/** Words that a tokenizer keeps: indexes below `numWords`, and `oovToken` in place of the others. */
interface Limits {
  readonly numWords: number | undefined;
  readonly oovToken: string | undefined;
  /** The first words of the table, whose indexes come before those of all others. */
  readonly reservedWords?: readonly string[];
}

const DROPPED = -1;

/** Index of each word, and the words that a tokenizer keeps. Never changes: another fit or limit makes another one. */
export class WordIndex {
  /** Number of words with an index, the token for unknown words among them. */
  readonly size: number;
  /** Index of the token for unknown words, undefined without one. */
  readonly oovIndex: number | undefined;
  readonly #table: WordTable;
  /** Index of each word of the table. */
  readonly #indexes: Int32Array;
  /** Number of each word of the table in a sequence. */
  readonly #emitted: Int32Array;
  readonly #limits: Limits;
  #wordIndex: ReadonlyMap<string, number> | undefined;
  #indexWord: ReadonlyMap<number, string> | undefined;

  private constructor(
    table: WordTable,
    indexes: Int32Array,
    limits: Limits,
    { size, oovIndex }: { size: number; oovIndex: number | undefined },
  ) {
    const { numWords = Infinity } = limits;
    this.#table = table;
    this.#indexes = indexes;
    this.#limits = limits;
    this.size = size;
    this.oovIndex = oovIndex;
    this.#emitted = indexes.map((index) => (index < numWords ? index : (oovIndex ?? DROPPED)));
  }

  /** Numbers words: the token for unknown words, the reserved words, then the most frequent. */
  static ofCounts(counter: WordCounter, words: WordScanner, limits: Limits): WordIndex {
    const { oovToken, reservedWords = [] } = limits;
    const first = oovToken === undefined ? 1 : 2;
    const indexes = new Int32Array(counter.table.size);
    let next = first + reservedWords.length;
    for (const id of counter.byFrequency()) indexes[id] = id < reservedWords.length ? first + id : next++;
    if (oovToken === undefined) {
      return new WordIndex(counter.table, indexes, limits, { size: indexes.length, oovIndex: undefined });
    }
    words.take([oovToken]);
    counter.table.findAll(words);
    const id = words.ids[0]!;
    // A token that the texts hold has the index of a word, and nothing has index 1: so does Keras.
    const isWord = id >= 0;
    const size = indexes.length + (isWord ? 0 : 1);
    return new WordIndex(counter.table, indexes, limits, { size, oovIndex: isWord ? indexes[id] : 1 });
  }

  /** Takes over the indexes of a saved tokenizer; `indexWord` need not be the inverse of `wordIndex`. */
  static ofMaps(
    wordIndex: ReadonlyMap<string, number>,
    indexWord: ReadonlyMap<number, string>,
    words: WordScanner,
    limits: Limits,
  ): WordIndex {
    const table = new WordTable();
    words.take(wordIndex.keys());
    table.addAll(words);
    const oovIndex = limits.oovToken === undefined ? undefined : wordIndex.get(limits.oovToken);
    const index = new WordIndex(table, Int32Array.from(wordIndex.values()), limits, { size: wordIndex.size, oovIndex });
    index.#wordIndex = wordIndex;
    index.#indexWord = indexWord;
    return index;
  }

  /** The same indexes, let through by other limits. */
  withLimits(limits: Limits): WordIndex {
    const { size, oovIndex } = this;
    const limited = new WordIndex(this.#table, this.#indexes, limits, { size, oovIndex });
    limited.#wordIndex = this.#wordIndex;
    limited.#indexWord = this.#indexWord;
    return limited;
  }

  /** The index of each word, in the order of the indexes; a token for unknown words comes first. */
  get wordIndex(): ReadonlyMap<string, number> {
    return (this.#wordIndex ??= this.#listWords());
  }

  /** The word of each index. */
  get indexWord(): ReadonlyMap<number, string> {
    return (this.#indexWord ??= new Map(Array.from(this.wordIndex, ([word, index]) => [index, word])));
  }

  /** The index of a word of the table, without regard to the limits. */
  indexOf(id: number): number {
    return this.#indexes[id]!;
  }

  /** The indexes of the scanner's words; what the limits hold back becomes the token for unknown words, or nothing. */
  sequence(words: WordScanner): number[] {
    this.#table.findAll(words);
    const { count, ids } = words;
    const emitted = this.#emitted;
    const unknown = this.oovIndex ?? DROPPED;
    let length = 0;
    for (let i = 0; i < count; i++) {
      const id = ids[i]!;
      const index = id < 0 ? unknown : emitted[id]!;
      if (index !== DROPPED) ids[length++] = index; // in the place of a number that was read
    }
    const sequence = new Array<number>(length);
    for (let i = 0; i < length; i++) sequence[i] = ids[i]!;
    return sequence;
  }

  /** The words of a sequence, with blanks between them; the limits hold back words here too. */
  text(sequence: ArrayLike<number>): string {
    const { numWords = Infinity } = this.#limits;
    const { indexWord } = this;
    const unknown = this.oovIndex === undefined ? undefined : indexWord.get(this.oovIndex);
    const words: string[] = [];
    for (let i = 0; i < sequence.length; i++) {
      const index = sequence[i]!;
      const word = (index < numWords ? indexWord.get(index) : undefined) ?? unknown;
      if (word !== undefined) words.push(word);
    }
    return words.join(" ");
  }

  #listWords(): Map<string, number> {
    const order = new Int32Array(this.#indexes.length + 2).fill(-1); // the word of the table at each index
    for (const [id, index] of this.#indexes.entries()) order[index] = id;
    const { oovToken } = this.#limits;
    const listed = new Map<string, number>();
    if (oovToken !== undefined && this.oovIndex !== undefined) listed.set(oovToken, this.oovIndex);
    for (const [index, id] of order.entries()) if (id >= 0) listed.set(this.#table.word(id), index);
    return listed;
  }
}
