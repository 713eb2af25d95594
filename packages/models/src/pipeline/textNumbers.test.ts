import { createSegmenter } from "@seqloom/chinese";
import { TextVectorization, Tokenizer } from "@seqloom/text";
import { textNumbers } from "./textNumbers.js";

const texts = ["the cat sat", "the dog"];
const tokenizer = new Tokenizer({ numWords: 5 }).fitOnTexts(texts);
const numbers = (parts: Parameters<typeof textNumbers>[1], raw: unknown = texts) => {
  const { data, shape } = textNumbers("predict", parts, raw);
  return { data: [...data], shape };
};

describe("textNumbers", () => {
  it("gives sequences of one length, or a column for each word", () => {
    expect(numbers({ tokenizer, sequences: { maxlen: 3 } }, "the dog")).toEqual({
      data: [0, 1, 4],
      shape: [1, 3],
    });
    const post = { maxlen: 2, padding: "post", truncating: "post", value: 9 } as const;
    expect(numbers({ tokenizer, sequences: post }, ["the cat sat", "dog"])).toEqual({ data: [1, 2, 4, 9], shape: [2, 2] }); // prettier-ignore
    expect(numbers({ tokenizer, sequences: { maxlen: 3, reversed: true } }, "the dog").data).toEqual([0, 4, 1]);
    expect(numbers({ tokenizer, matrix: "count" }, "the the dog")).toEqual({
      data: [0, 2, 0, 0, 1],
      shape: [1, 5],
    });
  });

  it("numbers words as a vectorization does", () => {
    const vectorization = new TextVectorization({ outputSequenceLength: 2 }).adapt(texts);
    expect(numbers({ vectorization })).toEqual({ ...vectorization.call(texts), data: [...vectorization.call(texts).data] }); // prettier-ignore
    const free = new TextVectorization().adapt(texts);
    expect(numbers({ vectorization: free, sequences: { maxlen: 4 } }).shape).toEqual([2, 4]);
  });

  it("numbers words as a data set does", () => {
    const wordIndex = { index: new Map([["the", 1], ["cat", 2], ["dog", 3]]), numWords: 6 }; // prettier-ignore
    expect(numbers({ wordIndex, sequences: { maxlen: 5 } })).toEqual({ data: [0, 1, 4, 5, 2, 0, 0, 1, 4, 2], shape: [2, 5] }); // prettier-ignore
    expect(numbers({ wordIndex, matrix: "binary" }, "the cat")).toEqual({
      data: [0, 1, 0, 0, 1, 1],
      shape: [1, 6],
    });
  });

  it("cuts Chinese texts before", async () => {
    const segmenter = await createSegmenter();
    const fitted = new Tokenizer().fitOnTexts(["我 喜歡 跑步"]);
    expect((numbers({ tokenizer: fitted, segmenter, sequences: { maxlen: 3 } }, "跑步我喜歡")).data).toEqual([3, 1, 2]); // prettier-ignore
  });

  it("refuses what is no text", () => {
    for (const raw of [7, [], [7], null, { text: "a" }]) {
      expect(() => numbers({ tokenizer, matrix: "count" }, raw)).toThrow(
        "predict: raw must be a text or a list of texts, got",
      );
    }
  });
});
