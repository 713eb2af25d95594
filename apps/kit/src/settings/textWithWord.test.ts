import { readOptions } from "@seqloom/array";
import { textWithWord } from "./textWithWord.js";

const read = (text: unknown, option = textWithWord()) => readOptions("demo", { text: option }, { text });

describe("textWithWord", () => {
  it("takes a text with a word, and none", () => {
    expect(read("good")).toEqual({ text: "good" });
    expect(read("今天")).toEqual({ text: "今天" });
    expect(read(undefined)).toEqual({ text: undefined });
  });

  it.each(["", " ", "?!", "？！", "…"])("refuses %j, which has no word", (text) => {
    expect(() => read(text)).toThrow(`demo: text must be a text with at least one word, got ${JSON.stringify(text)}.`);
  });

  it("refuses a text that is longer than it may be", () => {
    const option = textWithWord({ max: 10 });
    expect(read("a".repeat(10), option)).toEqual({ text: "a".repeat(10) });
    expect(() => read("a".repeat(11), option)).toThrow(
      'demo: text must be a text of 1 to 10 characters with a word in it, got "aaaaaaaaaaa".',
    );
  });
});
