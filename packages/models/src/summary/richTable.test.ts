import { richTable } from "./richTable.js";

const drawn = (table: ReturnType<typeof richTable>) => table.map((spans) => spans.map(({ text }) => text).join(""));

describe("richTable", () => {
  const columns = [
    { title: "Layer (type)", width: 9, alignment: "left" },
    { title: "Param", width: 7, alignment: "right" },
  ] as const;

  it("draws a heavy line under the header and a light one between rows", () => {
    const cells = (...texts: string[]) => texts.map((text) => [{ text }]);
    expect(drawn(richTable(columns, [cells("gru (GRU)", "24"), cells("dense", "5")]))).toEqual([
      "┏━━━━━━━━━┳━━━━━━━┓",
      "┃ Layer   ┃       ┃",
      "┃ (type)  ┃ Param ┃",
      "┡━━━━━━━━━╇━━━━━━━┩",
      "│ gru     │    24 │",
      "│ (GRU)   │       │",
      "├─────────┼───────┤",
      "│ dense   │     5 │",
      "└─────────┴───────┘",
    ]);
  });

  it("draws the header alone where there are no rows", () => {
    expect(drawn(richTable(columns, [])).slice(-2)).toEqual(["┡━━━━━━━━━╇━━━━━━━┩", "└─────────┴───────┘"]);
  });

  it("makes the header bold and leaves borders plain", () => {
    const header = richTable(columns, [])[2]!;
    expect(header.filter(({ text }) => text === "┃").every((span) => !("style" in span))).toBe(true);
    expect(header.filter(({ text }) => text !== "┃").map(({ style }) => style)).toEqual(Array(6).fill("1"));
  });
});
