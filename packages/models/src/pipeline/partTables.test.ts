import { readOptions } from "@seqloom/array";
import { sequenceTable, wordTable } from "./partTables.js";

describe("sequenceTable", () => {
  it("needs maxlen", () => {
    expect(readOptions("f", sequenceTable, { maxlen: 5, padding: "post" })).toMatchObject({
      maxlen: 5,
      padding: "post",
    });
    expect(() => readOptions("f", sequenceTable, {})).toThrow(
      "f: maxlen must be an integer of 1 or more, got undefined.",
    );
    expect(() => readOptions("f", sequenceTable, { maxlen: 1, truncating: "left" })).toThrow(
      'truncating must be "pre" or',
    );
  });
});

describe("wordTable", () => {
  it("takes ranks that are integers", () => {
    const index = new Map([["the", 1]]);
    expect(readOptions("f", wordTable, { index })).toMatchObject({ index });
    for (const wrong of [new Map([["the", 0.5]]), new Map([["the", "1"]]), new Map([["the", -1]]), { the: 1 }]) {
      expect(() => readOptions("f", wordTable, { index: wrong })).toThrow(
        "f: index must be a Map of ranks by word, got",
      );
    }
  });
});
