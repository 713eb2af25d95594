import { readOptions } from "@seqloom/array";
import { wordOptions } from "./wordOptions.js";

describe("wordOptions", () => {
  it("has Keras's defaults", () => {
    // The signature of Keras's text_to_word_sequence.
    const filters = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\t\n';
    expect(readOptions("f", wordOptions, {})).toEqual({ filters, lower: true, split: " " });
  });

  it("refuses what cuts nothing", () => {
    expect(() => readOptions("f", wordOptions, { split: "" })).toThrow(
      "f: split must be a text of one character or more",
    );
    expect(() => readOptions("f", wordOptions, { filters: null })).toThrow("f: filters must be a text, the characters to drop, got null."); // prettier-ignore
    expect(() => readOptions("f", wordOptions, { lower: "yes" })).toThrow('f: lower must be true or false, got "yes".');
  });
});
