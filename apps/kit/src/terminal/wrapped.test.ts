import fc from "fast-check";
import { columnsOf } from "./columnsOf.js";
import { wrapped } from "./wrapped.js";

describe("wrapped", () => {
  it("parts lines at blanks, and behind Chinese characters", () => {
    expect(wrapped("the cat sat", 7)).toBe("the cat\nsat");
    expect(wrapped("今天天氣很好", 8)).toBe("今天天氣\n很好");
    expect(wrapped("放 imdb.npz 的資料夾", 12)).toBe("放 imdb.npz\n的資料夾");
    expect(wrapped("one\ntwo", 80)).toBe("one\ntwo");
  });

  it("begins no line with a sign that belongs to the one before", () => {
    expect(wrapped("今天很好，是嗎？", 8)).toBe("今天很\n好，是\n嗎？");
  });

  it("loses nothing but blanks, and keeps to the columns where it can", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab 今天，。"), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 80, max: 100 }), (given, columns) => {
        const lines = wrapped(given.replaceAll(/[，。]+/g, "，"), columns).split("\n");
        expect(lines.join("").replaceAll(" ", "")).toBe(given.replaceAll(/[，。]+/g, "，").replaceAll(" ", ""));
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(columns);
      }),
    );
  });
});
