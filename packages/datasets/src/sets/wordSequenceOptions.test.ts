import { readOptions } from "@seqloom/array";
import { WORD_SEQUENCE_OPTIONS } from "./wordSequenceOptions.js";

const read = (options: object) => readOptions("imdb", WORD_SEQUENCE_OPTIONS, options);

describe("WORD_SEQUENCE_OPTIONS", () => {
  it("has Keras's defaults", () => {
    expect(read({})).toMatchObject({ skipTop: 0, seed: 113, startChar: 1, oovChar: 2, indexFrom: 3 });
  });

  it("keeps null, which leaves a character out", () => {
    expect(read({ startChar: null, oovChar: null })).toMatchObject({ startChar: null, oovChar: null });
  });

  it("names the option that is wrong; 0 does not stand for none, as it does in Keras", () => {
    expect(() => read({ numWords: 0 })).toThrow("imdb: numWords must be an integer of 1 or more, got 0.");
    expect(() => read({ maxlen: 0 })).toThrow("imdb: maxlen must be an integer of 1 or more, got 0.");
    expect(() => read({ seed: -1 })).toThrow("imdb: seed must be an integer from 0 to 4294967295, got -1.");
    expect(() => read({ startChar: 0.5 })).toThrow(
      "startChar must be an integer from 0 to 2147483647 or null, got 0.5.",
    );
    expect(() => read({ num_words: 10 })).toThrow("imdb: options must be made of numWords, skipTop");
  });
});
