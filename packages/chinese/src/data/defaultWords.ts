import { Dictionary } from "./Dictionary.js";
import { eachWord, type FrontCoded } from "./frontCoding.js";
import { type Packed, unpack, VarintReader } from "./packed.js";
import { ROOT } from "./WordTrie.js";

interface WordsMeta {
  readonly words: number;
  readonly nodes: number;
  readonly total: number;
  readonly alphabet: string;
  readonly frequencies: readonly number[];
  readonly tags: readonly string[];
}

/** jieba's dictionary as it is packed. */
export type PackedWords = Packed<WordsMeta>;

/** jieba's own dictionary: 349,045 words. */
export async function defaultDictionary(): Promise<Dictionary> {
  const packed = await unpackWords();
  const dictionary = new Dictionary(packed.meta.nodes);
  addWords(dictionary, packed);
  return dictionary;
}

/** Unpacks jieba's dictionary. */
export async function unpackWords(): Promise<PackedWords> {
  const { base64 } = await import("../dictionaries/words.js");
  return unpack<WordsMeta>(base64);
}

/** The words of jieba's dictionary, in the order of their UTF-16 units. */
export function frontCodedWords({ meta, columns }: PackedWords): FrontCoded {
  const [lengths, high, low] = columns;
  return { alphabet: meta.alphabet, lengths: lengths!, high: high!, low: low! };
}

/** Adds jieba's words, for which the dictionary must have room. */
export function addWords(dictionary: Dictionary, packed: PackedWords): void {
  const { meta, columns } = packed;
  const frequency = new VarintReader(columns[3]!);
  const tags = columns[4]!;
  const frequencyNumbers = meta.frequencies.map((value) => dictionary.frequencyNumber(value));
  const tagNumbers = meta.tags.map((tag) => dictionary.tagNumber(tag));
  const { trie } = dictionary;
  const path = new Int32Array(33).fill(ROOT); // the nodes of the word before; what it shares need not be looked up again
  eachWord(frontCodedWords(packed), (codes, shared, length, index) => {
    for (let i = shared; i < length; i++) path[i + 1] = trie.addChild(path[i]!, codes[i]!);
    dictionary.setNode(path[length]!, frequencyNumbers[frequency.next()]!, tagNumbers[tags[index]!]!);
  });
  dictionary.total += meta.total;
}
