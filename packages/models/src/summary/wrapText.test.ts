import fc from "fast-check";
import { terminalColumns } from "./terminalColumns.js";
import { type Alignment, wrapText } from "./wrapText.js";

const lines = (text: string, width: number, alignment: Alignment) =>
  wrapText([{ text }], width, alignment).map((spans) => spans.map(({ text }) => text).join(""));

describe("wrapText", () => {
  it("breaks between words and fills the width", () => {
    expect(lines("joined (Concatenate)", 13, "left")).toEqual(["joined       ", "(Concatenate)"]);
    expect(lines("Param #", 9, "right")).toEqual(["  Param #"]);
    expect(lines("Y", 4, "center")).toEqual([" Y  "]);
  });

  it("ends a word that is too long in …", () => {
    expect(lines("a_long_name (Dense)", 8, "left")).toEqual(["a_long_…", "(Dense) "]);
  });

  it("puts half a Chinese character's room in as a space", () => {
    expect(lines("隱藏層", 5, "left")).toEqual(["隱藏…"]);
    expect(lines("隱藏層", 4, "left")).toEqual(["隱 …"]);
  });

  it("goes on in the next line where lines are not filled", () => {
    expect(lines("Model: abcdefgh", 6, "none")).toEqual(["Model:", "abcdef", "gh"]);
  });

  it("keeps the style of each piece, and gives … the style of what it stands for", () => {
    const spans = [{ text: "dense (" }, { text: "Dense", style: "1" }, { text: ")" }];
    expect(wrapText(spans, 6, "left")).toEqual([[{ text: "dense " }], [{ text: "(" }, { text: "Dens…", style: "1" }]]);
  });

  it("never exceeds the width, and fills it exactly if aligned", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "午", "é", "\u0301"), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (text, width) => {
        const columns = (line: string) => Array.from(line).reduce((sum, c) => sum + terminalColumns(c), 0);
        for (const alignment of ["left", "center", "right"] as const) {
          for (const line of lines(text, width, alignment)) expect(columns(line)).toBe(width);
        }
        const folded = lines(text, width, "none");
        expect(folded.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of folded) expect(columns(line.trimEnd())).toBeLessThanOrEqual(width);
      }),
    );
  });
});
