import type { RunPlan } from "./plans.js";
import { resultsSection } from "./resultsSection.js";

const plan: RunPlan = {
  name: "gru",
  options: ["--model", "gru"],
  figures: [{ key: "testAcc", title: "test accuracy", format: "percent" }],
  reference: "Keras: 85.93 %",
};

describe("resultsSection", () => {
  it("has the command, a row for each seed, and the median", () => {
    const runs = [0.86, 0.85, 0.87].map((testAcc, i) => ({ seed: i + 1, testAcc }));
    expect(resultsSection("demo", plan, runs, "Run on two cores.")).toBe(
      [
        "`npm start -- demo --model gru --seed …` (Keras: 85.93 %)",
        "",
        "| seed | test accuracy |",
        "| --- | --- |",
        "| 1 | 86.00 % |",
        "| 2 | 85.00 % |",
        "| 3 | 87.00 % |",
        "| median | 86.00 % |",
        "",
        "Run on two cores.",
      ].join("\n"),
    );
  });

  it("does not go on without a figure that the plan names", () => {
    expect(() => resultsSection("demo", plan, [{ seed: 4 }], "")).toThrow(
      "the run with seed 4 wrote no figure testAcc.",
    );
  });
});
