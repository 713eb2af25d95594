import { join } from "node:path";
import fc from "fast-check";
import { readJson } from "@seqloom/testing";
import { terminalColumns } from "./terminalColumns.js";

describe("terminalColumns", () => {
  const fixture = join(import.meta.dirname, "../fixtures/summaries.json");
  const known = readJson<{ terminalColumns: Record<string, number> }>(fixture).terminalColumns;

  it("counts as Python's rich does: letters, Chinese, kana, Hangul, emoji, marks", () => {
    expect(Object.fromEntries(Object.keys(known).map((character) => [character, terminalColumns(character)]))).toEqual(
      known,
    );
  });

  it("gives two columns to every Chinese character and one to every printable ASCII character", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0x4e00, max: 0x9fff }), fc.integer({ min: 0x20, max: 0x7e }), (chinese, ascii) => {
        expect(terminalColumns(String.fromCodePoint(chinese))).toBe(2);
        expect(terminalColumns(String.fromCodePoint(ascii))).toBe(1);
      }),
    );
  });
});
