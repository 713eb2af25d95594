import * as tf from "@tensorflow/tfjs-core";
import { useBackend } from "@seqloom/backend";
import { readTexts } from "./readTexts.js";

beforeAll(async () => void (await useBackend("cpu")));

describe("readTexts", () => {
  it("reads texts, rows of texts and tensors of strings", () => {
    expect(readTexts("fit", "x", ["a", "b c"])).toEqual({ texts: ["a", "b c"], shape: [2] });
    expect(readTexts("fit", "x", [["a", "b"]])).toEqual({ texts: ["a", "b"], shape: [1, 2] });
    expect(readTexts("fit", "x", tf.tensor2d([["貓"], [""]]))).toEqual({ texts: ["貓", ""], shape: [2, 1] });
  });

  it.each([[3], [["a", 1]], [[["a"], ["b", "c"]]], [[["a"], "b"]], [undefined]])("refuses %j", (data) => {
    expect(() => readTexts("fit", "x", data)).toThrow(
      "fit: x must be a list of texts, or of rows of as many texts, or a tensor of strings, got",
    );
  });
});
