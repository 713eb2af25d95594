import { addWords, frontCodedWords, unpackWords } from "./defaultWords.js";
import { Dictionary } from "./Dictionary.js";
import { eachWord } from "./frontCoding.js";
import { unpack, VarintReader } from "./packed.js";

interface TraditionalMeta {
  /** Characters and, at the same places, what OpenCC makes of each. */
  readonly from: string;
  readonly to: string;
  /** What OpenCC makes of the words that are more than their characters. */
  readonly exceptions: readonly string[];
}

/** Each word of jieba's dictionary with its Traditional form, frequency and tag. */
type Visit = (traditional: string, word: string) => void;

/**
 * jieba's dictionary and the Traditional forms of its words. A form gets the frequency and the tag of the word that it
 * comes from, unless it has a larger frequency already.
 */
export async function traditionalDictionary(): Promise<Dictionary> {
  const packed = await unpackWords();
  const dictionary = new Dictionary(1.7 * packed.meta.nodes);
  addWords(dictionary, packed);
  const forms: [form: string, word: string][] = [];
  await eachTraditional(packed, (form, word) => void (form === word || forms.push([form, word])));
  for (const [form, word] of forms) {
    const known = dictionary.frequency(form) ?? 0;
    const frequency = dictionary.frequency(word)!;
    if (frequency <= known) continue;
    dictionary.set(form, frequency, dictionary.tag(word));
    dictionary.total -= known;
  }
  return dictionary;
}

/** The dictionary of `traditionalDictionary` as the lines of a dict.txt. */
export async function traditionalLines(): Promise<string[]> {
  const dictionary = await traditionalDictionary();
  const words = new Set<string>();
  await eachTraditional(await unpackWords(), (form, word) => void words.add(word).add(form));
  return [...words].map((word) => `${word} ${dictionary.frequency(word)} ${dictionary.tag(word)}`);
}

async function eachTraditional(packed: Awaited<ReturnType<typeof unpackWords>>, visit: Visit): Promise<void> {
  const { base64 } = await import("./dictionaries/traditional.js");
  const { meta, columns } = await unpack<TraditionalMeta>(base64);
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let i = 0; i < meta.from.length; i++) table[meta.from.charCodeAt(i)] = meta.to.charCodeAt(i);
  const gaps = new VarintReader(columns[0]!);
  let exception = 0;
  let exceptionAt = gaps.next();
  const converted = new Uint16Array(32);
  eachWord(frontCodedWords(packed), (codes, shared, length, index) => {
    for (let i = shared; i < length; i++) converted[i] = table[codes[i]!]!;
    const word = String.fromCharCode(...codes.subarray(0, length));
    if (index !== exceptionAt) {
      visit(String.fromCharCode(...converted.subarray(0, length)), word);
      return;
    }
    visit(meta.exceptions[exception++]!, word);
    exceptionAt = gaps.atEnd ? -1 : index + gaps.next();
  });
}
