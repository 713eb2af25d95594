import { chosenRows } from "../course/courseRows.js";
import type { Run } from "../runs/Run.js";
import { resultsPage } from "./resultsPage.js";

const run = (seed: number, value: number, seconds: number): Run => ({
  seed,
  command: "npm start -- alphabet --model 3",
  value,
  seconds,
  day: "2026-12-01",
  machine: "2 cores, Node 20.1.0",
  version: "0.1.0",
  data: { "a.csv": "0123abcd" },
});

describe("resultsPage", () => {
  const rows = chosenRows("alphabet", undefined);
  const facts = { parameters: new Map([["alphabet", 5210]]), charts: () => ["alphabet-curves.svg"] };
  const page = resultsPage(rows, { "alphabet model-3": [run(1, 1, 3), run(2, 0.9, 5), run(3, 0.95, 4)] }, facts);

  it("has slide, Keras, the median and the range of the seeds, parameters, time and verdict of a row", () => {
    expect(page).toContain(
      "| three letters, (23, 3, 1) | accuracy | 100.00 % | 100.00 % | 95.00 % | 90.00 % to 100.00 % | 5,210 | 4 s | short |",
    );
    expect(page).toContain("three letters, (23, 3, 1) falls short: the reason is not known yet.");
  });

  it("says what is different where Keras's figure stands", () => {
    const [topics] = chosenRows("reuters-topics", "gru");
    expect(resultsPage([topics!], {}, facts)).toContain(
      "Keras, topics (homework), GRU: usual settings: 200 words, rate 0.001.",
    );
  });

  it("says of a row that it was not run", () => {
    expect(page).toContain("| one letter, (25, 1, 1) | accuracy | 88.00 % | 84.00 % |  |  | 5,210 |  | not run |");
  });

  it("has the chart of the app, and with what the runs were made", () => {
    expect(page).toContain("![alphabet](results/alphabet-curves.svg)");
    expect(page).toContain(
      "| `npm start -- alphabet --model 3` | 1, 2, 3 | 2026-12-01 | 2 cores, Node 20.1.0 | 0.1.0 |",
    );
    expect(page).toContain("| a.csv | 0123abcd |");
  });
});
