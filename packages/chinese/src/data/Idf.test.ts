import { describeGolden } from "@seqloom/testing";
import { loadData } from "./loadData.js";

describe("Idf", () => {
  it("has the numbers of jieba's idf.txt, for words outside the dictionary too", async () => {
    const idf = await loadData.idf();
    expect(idf.of("劳动防护")).toBe(13.900677652);
    expect(idf.of("奥萨贝尔")).toBe(13.900677652);
  });

  it("gives any other word the number in the middle", async () => {
    const idf = await loadData.idf();
    expect([idf.of("喜歡喜歡"), idf.of(""), idf.of("劳动防")].every((value) => value === 11.9547675029)).toBe(true);
  });

  describeGolden<{ medianIdf: number }>("chinese/keywords.json.gz", ({ medianIdf }) => {
    it("has jieba's middle", async () => expect((await loadData.idf()).of("喜歡喜歡")).toBe(medianIdf));
  });
});
