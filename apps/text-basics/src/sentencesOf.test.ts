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

  it("ends none at a point inside of a word", () => {
    for (const text of ["C++和.NET真難！", "我用Node.js與ASP.NET寫程式。", "版本是v.2嗎？", "I like .NET very much."]) {
      expect(sentencesOf(text)).toEqual([text]);
    }
    expect(sentencesOf("今天很好.我們去跑步.")).toEqual(["今天很好.", "我們去跑步."]);
    expect(sentencesOf("It ends. It begins.")).toEqual(["It ends.", "It begins."]);
  });

  it("leaves out what has no word", () => {
    expect(sentencesOf("Yes!\n!? 😀\n")).toEqual(["Yes!"]);
  });
});
