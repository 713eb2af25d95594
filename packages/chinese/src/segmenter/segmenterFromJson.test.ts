import { createSegmenter } from "./createSegmenter.js";
import { segmenterFromJson } from "./segmenterFromJson.js";

describe("segmenterFromJson", () => {
  it("cuts as the segmenter that was saved: words added, changed and taken out", async () => {
    const segmenter = await createSegmenter({ dictionary: "traditional", userDictionary: "雲計算 5 n\n創新辦\n" });
    segmenter.addWord("大數據平臺", { frequency: 9, tag: "n" }).deleteWord("喜歡");
    segmenter.suggestFrequency(["臺", "中"], { apply: true });
    const again = await segmenterFromJson(JSON.stringify(segmenter));
    const text = "創新辦的雲計算和大數據平臺我喜歡臺中";
    expect(again.cut(text)).toEqual(segmenter.cut(text));
    expect(await again.tag(text)).toEqual(await segmenter.tag(text));
    expect(again.frequency("喜歡")).toBe(0);
    expect(JSON.stringify(again)).toBe(JSON.stringify(segmenter));
    expect((await createSegmenter({ dictionary: "traditional" })).cut(text)).not.toEqual(segmenter.cut(text));
  });

  it("keeps settings", async () => {
    const segmenter = await createSegmenter({ wordsWithSigns: true, hmm: false });
    const again = await segmenterFromJson(segmenter.toJSON());
    expect(again.toJSON()).toEqual({ engine: "exact", dictionary: "default", hmm: false, wordsWithSigns: true, words: [] }); // prettier-ignore
    expect(again.cut("我學C++")).toEqual(segmenter.cut("我學C++"));
  });

  it("refuses to save a dictionary of one's own", async () => {
    const segmenter = await createSegmenter({ dictionary: new TextEncoder().encode("甲 1 n\n") });
    expect(() => segmenter.toJSON()).toThrow("Segmenter.toJSON: dictionary must be");
  });

  it.each([
    ["{", "json must be the JSON of a segmenter"],
    ["null", "json must be the JSON of a segmenter"],
    ['{"words":[]}', 'dictionary must be "default" or "traditional"'],
    ['{"dictionary":"default","words":1}', "words must be a list, got 1."],
    ['{"dictionary":"default","words":[1]}', "words[0] must be { word, frequency, tag }, got 1."],
  ])("names what is wrong with %s", async (json, error) => {
    await expect(segmenterFromJson(json)).rejects.toThrow(`segmenterFromJson: ${error}`);
  });
});
