import { ArgumentError, checkInteger } from "@seqloom/array";
import { parseJsonMap } from "./parseJsonMap.js";
import type { TokenizerConfig } from "./TokenizerConfig.js";

/** State of a saved tokenizer. */
export interface TokenizerState {
  /** Options of the tokenizer, still to be checked. */
  readonly options: object;
  readonly documentCount: number;
  readonly wordCounts: ReadonlyMap<string, number>;
  readonly wordDocs: ReadonlyMap<string, number>;
  readonly indexDocs: ReadonlyMap<number, number>;
  readonly indexWord: ReadonlyMap<number, string>;
  readonly wordIndex: ReadonlyMap<string, number>;
}

const KEYS = new Set<string>([
  "num_words",
  "filters",
  "lower",
  "split",
  "char_level",
  "oov_token",
  "document_count",
  "word_counts",
  "word_docs",
  "index_docs",
  "index_word",
  "word_index",
  "reserved_words",
] satisfies (keyof TokenizerConfig)[]);

/**
 * Reads the config of a tokenizer that Keras or `Tokenizer.getConfig` has written.
 *
 * @param caller the public function or method, for the error text
 * @throws ArgumentError that names the entry that is missing, wrong or unknown
 */
export function readTokenizerConfig(caller: string, given: unknown): TokenizerState {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new ArgumentError(caller, "config", "the config of a Keras Tokenizer", given);
  }
  for (const key of Object.keys(given)) {
    if (!KEYS.has(key)) throw new ArgumentError(caller, "config", `made of ${[...KEYS].join(", ")}`, key);
  }
  const config = given as TokenizerConfig;
  checkInteger(caller, "config.document_count", config.document_count, 0);
  const words = (key: keyof TokenizerConfig) => readCounts(caller, key, config[key]);
  const [wordCounts, wordDocs, wordIndex] = [words("word_counts"), words("word_docs"), words("word_index")];
  for (const word of wordDocs.keys()) {
    if (!wordCounts.has(word)) throw new ArgumentError(caller, "config.word_docs", "about words of word_counts", word);
  }
  for (const word of wordsOf(config.reserved_words)) {
    if (!wordIndex.has(word))
      throw new ArgumentError(caller, "config.reserved_words", "made of words of word_index", word);
  }
  const indexWord = Array.from(readMap(caller, "index_word", config.index_word), ([index, word]) => {
    return [readIndex(caller, "index_word", index), String(word)] as const;
  });
  const indexDocs = Array.from(words("index_docs"), ([index, count]) => {
    return [readIndex(caller, "index_docs", index), count] as const;
  });
  return {
    options: {
      numWords: config.num_words || undefined, // 0 is no limit in Keras
      filters: joined(config.filters),
      lower: truth(config.lower),
      split: config.split,
      charLevel: truth(config.char_level),
      oovToken: config.oov_token ?? undefined,
      reservedWords: config.reserved_words,
    },
    documentCount: config.document_count,
    wordCounts,
    wordDocs,
    wordIndex,
    indexWord: new Map(indexWord),
    indexDocs: new Map(indexDocs),
  };
}

/** Anything but a list is left to the check of the options. */
function wordsOf(reserved: unknown): readonly string[] {
  return Array.isArray(reserved) ? (reserved as string[]) : [];
}

/** Keras takes a list of characters for the filters as well. */
function joined(filters: unknown): unknown {
  const isCharacters =
    Array.isArray(filters) && filters.every((one) => typeof one === "string" && [...one].length === 1);
  return isCharacters ? filters.join("") : filters;
}

/** Python takes null and 0 for false, 1 for true. */
function truth(value: unknown): unknown {
  return value === null || value === 0 || value === 1 ? Boolean(value) : value;
}

function readMap(caller: string, key: string, json: unknown): Map<string, string | number> {
  try {
    if (typeof json === "string") return parseJsonMap(json);
  } catch {
    // The error below says what it has to be.
  }
  throw new ArgumentError(caller, `config.${key}`, "a JSON object as a text", json);
}

function readCounts(caller: string, key: string, json: unknown): Map<string, number> {
  const map = readMap(caller, key, json);
  for (const [word, count] of map)
    checkInteger(caller, `config.${key}[${JSON.stringify(word)}]`, count, 0, 2 ** 31 - 1);
  return map as Map<string, number>;
}

function readIndex(caller: string, key: string, text: string): number {
  if (!/^\d{1,10}$/.test(text))
    throw new ArgumentError(caller, `config.${key}`, "an object with indexes as keys", text);
  return Number(text);
}
