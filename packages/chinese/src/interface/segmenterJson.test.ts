import { segmenterJson } from "./segmenterJson.js";

const state = { engine: "exact", dictionary: "default", hmm: true, wordsWithSigns: false, words: [], hasOwnIdf: false } as const; // prettier-ignore

describe("segmenterJson", () => {
  it("has the settings and the words", () => {
    const words = [{ word: "雲計算", frequency: 5 }];
    expect(segmenterJson({ ...state, words })).toEqual({ engine: "exact", dictionary: "default", hmm: true, wordsWithSigns: false, words }); // prettier-ignore
  });

  it("refuses tables of one's own", () => {
    expect(() => segmenterJson({ ...state, dictionary: undefined })).toThrow(
      'Segmenter.toJSON: dictionary must be "default" or "traditional", got "one of your own". Words added',
    );
    expect(() => segmenterJson({ ...state, hasOwnIdf: true })).toThrow("Segmenter.toJSON: idf must be left out, got");
  });
});
