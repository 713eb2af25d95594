import { chineseFindings } from "./chineseFindings.js";

describe("chineseFindings", () => {
  it.each(["default", "traditional"] as const)("finds words, tags and keywords, dictionary %s", async (dictionary) => {
    const { cut, tags, keywords } = await chineseFindings(dictionary);
    expect(cut).toMatch(/^我\|喜歡\|跑步\|，\|你\|呢\|？ /);
    expect(tags).toContain("新竹科學園區/ns");
    expect(keywords).toHaveLength(8);
  });
});
