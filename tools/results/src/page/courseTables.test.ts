import { chosenRows, courseRows } from "../course/courseRows.js";
import type { Run } from "../runs/Run.js";
import { courseTables } from "./courseTables.js";

describe("courseTables", () => {
  const run = { seed: 1, value: 1, seconds: 100 } as unknown as Run;

  it("have slide, command, figure, time and data of a row, in both languages", () => {
    const rows = chosenRows("dense-basics", "wine");
    const runs = { "dense-basics wine": [run] };
    expect(courseTables(rows, runs, "en")).toContain(
      "| wines of three growers (exercise) | `dense-basics --model wine` | test accuracy |  | 100.00 % | 2 min | wine |",
    );
    expect(courseTables(rows, runs, "zh-TW")).toContain(
      "| 三個酒莊的酒（練習） | `dense-basics --model wine` | 測試正確率 |  | 100.00 % | 2 分 | wine |",
    );
  });

  it("have a heading for each deck, and a line for each example", () => {
    const lines = courseTables(courseRows, {}, "en").split("\n");
    expect(lines.filter((line) => line.startsWith("### "))).toHaveLength(5);
    expect(lines.filter((line) => /^\| .* \| `/.test(line))).toHaveLength(courseRows.length);
  });
});
