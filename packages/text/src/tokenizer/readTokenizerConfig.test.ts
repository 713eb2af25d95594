import { readTokenizerConfig } from "./readTokenizerConfig.js";

const CONFIG = {
  num_words: null,
  filters: "!",
  lower: true,
  split: " ",
  char_level: false,
  oov_token: "<OOV>",
  document_count: 1,
  word_counts: '{"b": 2, "2": 1}',
  word_docs: '{"2": 1, "b": 1}',
  index_docs: '{"2": 1, "3": 1}',
  index_word: '{"1": "<OOV>", "2": "b", "3": "2"}',
  word_index: '{"<OOV>": 1, "b": 2, "2": 3}',
};

const read = (changes: object) => () => readTokenizerConfig("load", { ...CONFIG, ...changes });

describe("readTokenizerConfig", () => {
  it("reads options and state", () => {
    const state = readTokenizerConfig("load", CONFIG);
    expect(state.options).toEqual({ filters: "!", lower: true, split: " ", charLevel: false, oovToken: "<OOV>" });
    expect([...state.wordCounts]).toEqual([["b", 2], ["2", 1]]); // prettier-ignore
    expect([...state.indexWord]).toEqual([[1, "<OOV>"], [2, "b"], [3, "2"]]); // prettier-ignore
    expect([state.documentCount, state.wordDocs.get("2"), state.indexDocs.get(3), state.wordIndex.get("2")]).toEqual([1, 1, 1, 3]); // prettier-ignore
  });

  it("takes numWords 0 for no limit, as Keras does", () => {
    expect(read({ num_words: 0 })().options).not.toHaveProperty("numWords", 0);
    expect(read({ num_words: 7 })().options).toHaveProperty("numWords", 7);
  });

  it("takes what Keras takes: a list of filters, null and numbers for false and true", () => {
    expect(read({ filters: ["!", "😀"] })().options).toHaveProperty("filters", "!😀");
    expect(read({ filters: ["!?"] })().options).toHaveProperty("filters", ["!?"]); // the tokenizer refuses it, as Python does
    expect(read({ lower: null, char_level: 1 })().options).toMatchObject({ lower: false, charLevel: true });
    expect(read({ lower: 0, char_level: "yes" })().options).toMatchObject({ lower: false, charLevel: "yes" });
  });

  it("reads reserved words, which Keras has not", () => {
    expect(read({ reserved_words: ["b"] })().options).toHaveProperty("reservedWords", ["b"]);
    expect(read({ reserved_words: ["x"] })).toThrow('load: config.reserved_words must be made of words of word_index, got "x".'); // prettier-ignore
  });

  it("names the entry that is wrong", () => {
    expect(() => readTokenizerConfig("load", null)).toThrow("load: config must be the config of a Keras Tokenizer, got null."); // prettier-ignore
    expect(read({ analyser: 1 })).toThrow("load: config must be made of num_words, filters,");
    expect(read({ word_counts: undefined })).toThrow("load: config.word_counts must be a JSON object as a text, got undefined."); // prettier-ignore
    expect(read({ word_index: "{a}" })).toThrow('load: config.word_index must be a JSON object as a text, got "{a}".');
    expect(read({ word_counts: '{"b": "2"}' })).toThrow('load: config.word_counts["b"] must be an integer from 0');
    expect(read({ document_count: -1 })).toThrow(
      "load: config.document_count must be an integer of 0 or more, got -1.",
    );
    expect(read({ index_word: '{"x": "a"}' })).toThrow('load: config.index_word must be an object with indexes as keys, got "x".'); // prettier-ignore
    expect(read({ word_docs: '{"c": 1}' })).toThrow('load: config.word_docs must be about words of word_counts, got "c".'); // prettier-ignore
  });
});
