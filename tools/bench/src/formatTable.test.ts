import { formatTable } from "./formatTable.js";

const lines = [
  ["row", "ms"],
  ["1", "33.1"],
];

describe("formatTable", () => {
  it("puts the columns under each other", () => {
    expect(formatTable(lines, { markdown: false })).toBe("row  ms\n1    33.1");
  });

  it("writes Markdown as prettier does", () => {
    expect(formatTable(lines, { markdown: true })).toBe("| row | ms   |\n| --- | ---- |\n| 1   | 33.1 |");
  });
});
