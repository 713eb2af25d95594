import { readOptions } from "@seqloom/array";
import { ownReview } from "./ownReview.js";

const read = (text: unknown) => readOptions("demo", { text: ownReview({ meaning: "yours" }) }, { text });

describe("ownReview", () => {
  it("takes a text with a word, and none", () => {
    expect(read("good")).toEqual({ text: "good" });
    expect(read(undefined)).toEqual({ text: undefined });
  });

  it.each(["", " ", "?!"])("refuses %j, which has no word", (text) => {
    expect(() => read(text)).toThrow(`demo: text must be a text with at least one word, got ${JSON.stringify(text)}.`);
  });
});
