import { loadData } from "./loadData.js";

async function cut(text: string): Promise<string[]> {
  const words: string[] = [];
  (await loadData.tagHmm()).cut(text, (start, end, tag) => words.push(`${text.slice(start, end)}/${tag}`));
  return words;
}

describe("TagHmm", () => {
  it("finds words and their tags at once (jieba's posseg)", async () => {
    expect(await cut("李小福")).toEqual(["李小福/nr"]);
    expect(await cut("很輕")).toEqual(["很輕/a"]);
  });

  it("gives back every character, unknown ones too", async () => {
    for (const text of ["靐", "靐齾鿕", "喜靐歡", "一".repeat(300)]) {
      expect((await cut(text)).map((word) => word.split("/")[0]).join("")).toBe(text);
    }
  });
});
