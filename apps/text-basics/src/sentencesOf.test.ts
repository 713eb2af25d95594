import { examples } from "./examples.js";
import { sentencesOf } from "./sentencesOf.js";

describe("sentencesOf", () => {
  it("takes English and Chinese texts apart", () => {
    const { samples } = examples(undefined);
    expect(sentencesOf(samples.join(" "))).toEqual(samples);
    expect(sentencesOf("今天天氣很好！我們去跑步，你呢？好。")).toEqual([
      "今天天氣很好！",
      "我們去跑步，你呢？",
      "好。",
    ]);
  });

  it("ends a sentence at the end of a line, but not inside of a number", () => {
    expect(sentencesOf("one\ntwo costs 3.5\n\n")).toEqual(["one", "two costs 3.5"]);
  });

  it("leaves out what has no word", () => {
    expect(sentencesOf("Yes!\n!? 😀\n")).toEqual(["Yes!"]);
  });
});
