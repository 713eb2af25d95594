import { chosenRows } from "../course/courseRows.js";
import type { Run } from "../runs/Run.js";
import { resultsCharts } from "./resultsCharts.js";

describe("resultsCharts", () => {
  const rows = chosenRows("imdb-sentiment", undefined);
  const run = { seed: 1, value: 0.9, secondsPerEpoch: 12, curve: [0.8, 0.9] } as unknown as Run;

  it("draws the curves of the rows that were run, and their time beside Keras's", () => {
    const charts = resultsCharts("imdb-sentiment", rows, {
      "imdb-sentiment gru": [run],
      "imdb-sentiment glove": [run],
    });
    expect([...charts.keys()]).toEqual(["imdb-sentiment-curves.svg", "imdb-sentiment-time.svg"]);
    const [curves, time] = [...charts.values()].map((chart) => chart.svg());
    for (const text of ["gru", "glove", "val_acc", "epoch"]) expect(curves).toContain(text);
    expect(time).toContain("Keras");
    expect(time).not.toContain("glove"); // Keras's time of it is not known
  });

  it("draws nothing of rows that were not run", () => {
    expect(resultsCharts("imdb-sentiment", rows, {}).size).toBe(0);
  });
});
