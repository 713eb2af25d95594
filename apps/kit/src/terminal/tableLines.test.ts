import { columnsOf } from "./columnsOf.js";
import { tableLines } from "./tableLines.js";

const head = ["模型", "測試集正確率", "參數個數"];
const rows = [
  ["gru", "86.10 %", 328_225],
  ["simple-rnn", "79.02 %", 322_113],
];

describe("tableLines", () => {
  it("puts columns beside each other, numbers to the right", () => {
    expect(tableLines(head, rows, 80)).toEqual([
      "模型        測試集正確率  參數個數",
      "gru              86.10 %    328225",
      "simple-rnn       79.02 %    322113",
    ]);
  });

  it("puts the cells below each other where the terminal is narrower", () => {
    const lines = tableLines(head, rows, 24);
    expect(lines.slice(0, 3)).toEqual(["gru", "  測試集正確率: 86.10 %", "  參數個數: 328225"]);
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(24);
  });
});
