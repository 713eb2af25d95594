import { IdfTable, loadIdf } from "./IdfTable.js";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("IdfTable", () => {
  it("gives a word its number, and any other the one in the middle", () => {
    const table = new IdfTable(new Map([["甲", 3], ["乙", 10.5], ["丙", 1], ["丁", 2]])); // prettier-ignore
    // jieba 0.42.1: sorted(values)[len(values) // 2]
    expect([table.of("乙"), table.of("戊")]).toEqual([10.5, 3]);
  });

  it("refuses a table without words, and what is no number", () => {
    expect(() => new IdfTable(new Map())).toThrow("createSegmenter: idf must be a table with words in it, got a Map.");
    expect(() => new IdfTable(new Map([["甲", NaN]]))).toThrow("createSegmenter: idf of 甲 must be a number, got NaN.");
  });
});

describe("loadIdf", () => {
  it("reads jieba's form, and a Map", async () => {
    const table = await loadIdf(bytes("\ufeff甲 3\r\n\n乙 1e1 \n"));
    expect([table.of("甲"), table.of("乙"), table.of("丙")]).toEqual([3, 10, 10]);
    expect((await loadIdf(new Map([["甲", 7]]))).of("丙")).toBe(7);
    expect((await loadIdf("data:,a%205%0A")).of("a")).toBe(5);
  });

  it("names the line that is none, and the file that is not there", async () => {
    for (const line of ["乙", "乙 x", "乙 1 2", "乙 Infinity"]) {
      await expect(loadIdf(bytes(`甲 3\n${line}`))).rejects.toThrow(
        `createSegmenter: line 2 of idf must be \`word number\`, got "${line}".`,
      );
    }
    await expect(loadIdf("no-such-idf.txt")).rejects.toThrow(
      /createSegmenter: idf must be a Map .* got "no-such-idf.txt"/,
    );
    await expect(loadIdf("甲 3\n乙 4\n")).rejects.toThrow("Lines are given as bytes: new TextEncoder().encode(lines).");
  });
});
