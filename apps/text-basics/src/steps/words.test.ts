import { printed } from "@seqloom/testing";
import { texts } from "../texts.js";
import { words } from "./words.js";

/** Stands in for a dictionary. */
const segmenter = { cut: () => ["我", "喜歡", "跑步", "，", "你", "呢", "？"] };

describe("words", () => {
  it("cuts English and Chinese, with signs where a dictionary finds them, and leaves stop words out", async () => {
    const sentences = ["I love jogging, and you?", "我喜歡跑步，你呢？"];
    const lines = await printed(() => words(sentences, segmenter, texts.en.words));
    expect(lines).toContain("  Without signs: ['i', 'love', 'jogging', 'and', 'you']");
    expect(lines).toContain("  Without stop words: ['love', 'jogging']");
    expect(lines).toContain("  With signs: ['我', '喜歡', '跑步', '，', '你', '呢', '？']");
    expect(lines.at(-1)).toBe("  Without stop words: ['喜歡', '跑步']");
    expect(lines.filter((line) => line.includes("With signs"))).toHaveLength(1);
  });
});
