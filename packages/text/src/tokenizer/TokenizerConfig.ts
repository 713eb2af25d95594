/** Config of Keras's Tokenizer.get_config: options and state under Keras's names, the dictionaries as JSON texts. */
export interface TokenizerConfig {
  readonly num_words: number | null;
  readonly filters: string | null;
  readonly lower: boolean;
  readonly split: string | null;
  readonly char_level: boolean;
  readonly oov_token: string | null;
  readonly document_count: number;
  /** Word to the number of its occurrences, in the order in which the words were first seen. */
  readonly word_counts: string;
  /** Word to the number of texts that hold it. */
  readonly word_docs: string;
  /** Index to the number of texts that hold its word. */
  readonly index_docs: string;
  readonly index_word: string;
  readonly word_index: string;
  /** Not in Keras: the words of the option `reservedWords`. */
  readonly reserved_words?: readonly string[];
}
