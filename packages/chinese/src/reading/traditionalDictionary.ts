import { addWords, frontCodedWords, type PackedWords, unpackWords } from "../data/defaultWords.js";
import { Dictionary } from "../data/Dictionary.js";
import { eachWord } from "../data/frontCoding.js";
import { unpack, VarintReader } from "../data/packed.js";

interface Meta {
  /** Characters and, at the same places, what OpenCC makes of each. */
  readonly from: string;
  readonly to: string;
  /** OpenCC's forms of words that it does not convert character by character. */
  readonly exceptions: readonly string[];
}

type Visit = (word: string, form: string) => void;

/**
 * The dictionary `traditional` as the bytes of a dict.txt: jieba's own 349,045 words and the Traditional forms that OpenCC
 * gives them in Taiwan's standard, 582,489 words together.
 *
 * A form has the frequency and the tag of the word that it comes from; one that is a word already keeps its tag, and the
 * larger frequency of the two.
 *
 * @example
 * const lines = new TextDecoder().decode(await traditionalDictionary()).split("\n");
 * lines.filter((line) => /^(喜欢|喜歡) /.test(line)); // → [ '喜欢 9783 v', '喜歡 9783 v' ]
 */
export async function traditionalDictionary(): Promise<Uint8Array> {
  const packed = await unpackWords();
  const dictionary = await loadTraditional();
  const words: string[] = [];
  eachWord(frontCodedWords(packed), (codes, _shared, length) => {
    words.push(String.fromCharCode(...codes.subarray(0, length)));
  });
  const all = new Set(words);
  await eachTraditional(packed, (_word, form) => void all.add(form));
  const lines = [...all].map((word) => `${word} ${dictionary.frequency(word)} ${dictionary.tag(word)}\n`);
  return new TextEncoder().encode(lines.join(""));
}

/** The dictionary `traditional` itself. */
export async function loadTraditional(): Promise<Dictionary> {
  const packed = await unpackWords();
  const dictionary = new Dictionary(1.7 * packed.meta.nodes);
  addWords(dictionary, packed);
  await eachTraditional(packed, (word, form) => {
    const known = dictionary.frequency(form) ?? 0;
    const frequency = dictionary.frequency(word)!;
    if (frequency <= known) return;
    dictionary.set(form, frequency, known > 0 ? undefined : dictionary.tag(word));
    dictionary.total -= known; // set() added the whole frequency
  });
  return dictionary;
}

/** The words of jieba's dictionary whose Traditional forms are others. */
async function eachTraditional(packed: PackedWords, visit: Visit): Promise<void> {
  const { base64 } = await import("../dictionaries/traditional.js");
  const { meta, columns } = await unpack<Meta>(base64);
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let i = 0; i < meta.from.length; i++) table[meta.from.charCodeAt(i)] = meta.to.charCodeAt(i);
  const gaps = new VarintReader(columns[0]!);
  let exception = 0;
  let exceptionAt = gaps.next();
  const converted = new Uint16Array(32);
  eachWord(frontCodedWords(packed), (codes, shared, length, index) => {
    for (let i = shared; i < length; i++) converted[i] = table[codes[i]!]!;
    if (index === exceptionAt) {
      visit(textOf(codes, length), meta.exceptions[exception++]!);
      exceptionAt = gaps.atEnd ? -1 : index + gaps.next();
    } else if (differ(codes, converted, length)) {
      visit(textOf(codes, length), textOf(converted, length));
    }
  });
}

function differ(codes: Uint16Array, others: Uint16Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (codes[i] !== others[i]) return true;
  return false;
}

function textOf(codes: Uint16Array, length: number): string {
  return String.fromCharCode(...codes.subarray(0, length));
}
