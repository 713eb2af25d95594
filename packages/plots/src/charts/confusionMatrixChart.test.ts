import { confusionMatrixChart, type ConfusionMatrixChartOptions } from "./confusionMatrixChart.js";

const matrix = [
  [8, 2],
  [1, 3],
];
const cellsOf = (options?: ConfusionMatrixChartOptions) => {
  const svg = confusionMatrixChart(matrix, options).svg();
  return [...svg.matchAll(/<text[^>]*>([^<]*)</g)].slice(0, 4).map(([, text]) => text);
};

describe("confusionMatrixChart", () => {
  it("has a row for each true class", () => {
    expect(cellsOf()).toEqual(["8", "2", "1", "3"]);
    const svg = confusionMatrixChart(matrix, { labels: ["負面", "正面"], language: "zh-TW" }).svg();
    for (const text of ["負面", "正面", "真實類別", "預測類別"]) expect(svg).toContain(`>${text}</text>`);
  });

  it("gives shares as scikit-learn's normalize does", () => {
    expect(cellsOf({ normalize: "true" })).toEqual(["0.80", "0.20", "0.25", "0.75"]);
    expect(cellsOf({ normalize: "pred" })).toEqual(["0.89", "0.40", "0.11", "0.60"]);
    expect(cellsOf({ normalize: "all" })).toEqual(["0.57", "0.14", "0.07", "0.21"]);
  });

  it("has shares of 0 for a class that never comes up", () => {
    expect(
      confusionMatrixChart(
        [
          [0, 0],
          [0, 2],
        ],
        { normalize: "true" },
      ).svg(),
    ).not.toContain("NaN");
  });

  it("names what is wrong", () => {
    const wrong = (rows: number[][], options?: object) => () => confusionMatrixChart(rows, options);
    expect(wrong([[1, 2]])).toThrow('confusionMatrixChart: matrix must be square, got "shape [1, 2]".');
    expect(
      wrong([
        [1, 2],
        [-3, 4],
      ]),
    ).toThrow("confusionMatrixChart: matrix[1][0] must be a count of 0 or more, got -3.");
    expect(wrong(matrix, { labels: ["a"] })).toThrow(
      'confusionMatrixChart: labels must be a list of 2 texts, got ["a"].',
    );
    expect(wrong(matrix, { normalize: "rows" })).toThrow(
      'normalize must be "none", "true", "pred" or "all", got "rows".',
    );
  });
});
