import type { MatrixPanel } from "../figure/Figure.js";
import { columnsOf } from "./columns.js";
import { terminalMatrix } from "./terminalMatrix.js";

const panel: MatrixPanel = {
  ...{ kind: "matrix", title: "", rows: 2, columns: 2, values: Float64Array.of(50, 3, 4, 43), range: [0, 50] },
  ...{
    xLabel: "預測類別",
    yLabel: "真實類別",
    xNames: ["負面", "正面"],
    yNames: ["負面", "正面"],
    colors: "sequential",
  },
};

describe("terminalMatrix", () => {
  it("is a table where there is room", () => {
    expect(terminalMatrix(panel, 40)).toEqual([
      "真實類別 |  預測類別 ->",
      "        負面  正面",
      "負面 |    50     3",
      "正面 |     4    43",
    ]);
  });

  it("is made of shades where there is not, with the values that they stand for", () => {
    const columns = 30;
    const names = Array.from({ length: columns }, (_, i) => String(i));
    const values = Float64Array.from({ length: columns }, (_, i) => i);
    const wide = {
      ...panel,
      rows: 1,
      columns,
      values,
      range: [0, 29],
      xNames: names,
      yNames: ["u"],
      xLabel: "",
    } as const;
    expect(terminalMatrix(wide, 40)).toEqual([
      "真實類別 |",
      "   0                           29",
      "u |   ...:::---===+++***%%%###@@@",
      '0 " .:-=+*%#@" 29',
    ]);
  });

  it("takes means where there are more cells than columns, and stays within them", () => {
    const columns = 1000;
    const values = Float64Array.from({ length: columns }, (_, i) => i);
    const names = Array.from({ length: columns }, (_, i) => `step ${i}`);
    const lines = terminalMatrix(
      { ...panel, rows: 1, columns, values, range: [0, 999], xNames: names, yNames: ["u"] },
      80,
    );
    expect(Math.max(...lines.map(columnsOf))).toBeLessThanOrEqual(80);
    expect(lines.some((line) => /^u \| +\.+:+-+=+\++\*+%+#+@+$/.test(line))).toBe(true);
  });
});
