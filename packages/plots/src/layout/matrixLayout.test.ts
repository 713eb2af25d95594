import type { MatrixPanel } from "../figure/Figure.js";
import { matrixLayout } from "./matrixLayout.js";

function matrix(rows: number, columns: number, text = "1"): MatrixPanel {
  const names = (length: number) => Array.from({ length }, (_, i) => `n${i}`);
  return {
    ...{
      kind: "matrix",
      title: "T",
      rows,
      columns,
      values: new Float64Array(rows * columns),
      xLabel: "X",
      yLabel: "Y",
    },
    ...{ xNames: names(columns), yNames: names(rows), range: [0, 10], colors: "sequential" },
    texts: new Array<string>(rows * columns).fill(text),
  };
}
const room = { x: 12, y: 12, width: 500, height: 400 };

describe("matrixLayout", () => {
  it("has the cells, and beside them a bar of the same height", () => {
    const { frame, bar } = matrixLayout(matrix(3, 3), room);
    expect([bar.y, bar.height]).toEqual([frame.y, frame.height]);
    expect(bar.x).toBeGreaterThan(frame.x + frame.width);
    expect(frame.width).toBeGreaterThan(350);
  });

  it("names rows and columns, the axes and the values of the colours", () => {
    const texts = matrixLayout(matrix(2, 2), room).labels.map(({ text }) => text);
    expect(texts).toEqual(["T", "n0", "n1", "n0", "n1", "0", "2", "4", "6", "8", "10", "X", "Y"]);
  });

  it("names every n-th row where they are lower than a line", () => {
    const { labels } = matrixLayout(matrix(100, 2), room);
    const rows = labels.filter(({ anchor, text }) => anchor === "end" && text.startsWith("n"));
    expect(rows.length).toBeLessThanOrEqual(25);
    expect(rows.length).toBeGreaterThan(15);
  });

  it("writes into the cells as large as they allow, or not at all", () => {
    expect(matrixLayout(matrix(3, 3), room).cellSize).toBe(14);
    expect(matrixLayout(matrix(3, 12, "0.123"), room).cellSize).toBe(10);
    expect(matrixLayout(matrix(3, 60, "0.123"), room).cellSize).toBe(0);
    const { texts: _none, ...silent } = matrix(3, 3);
    expect(matrixLayout(silent, room).cellSize).toBe(0);
  });

  it("has one number beside the bar where all values are equal", () => {
    const texts = matrixLayout({ ...matrix(1, 1), range: [7, 7] }, room).labels.map(({ text }) => text);
    expect(texts).toEqual(["T", "n0", "n0", "7", "X", "Y"]);
  });
});
