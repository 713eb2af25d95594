import { f1Score, fBetaScore } from "./fBetaScore.js";

describe("fBetaScore", () => {
  it("leaves out rows that are 0 throughout, as Keras does", () => {
    const metric = fBetaScore({ average: "micro" });
    metric.update([[1, 0]], [[0, 0]]);
    expect(metric.result()).toBeCloseTo(0, 6);
  });

  it("is the F1 score where beta is 1", () => {
    const [beta, f1] = [fBetaScore({ average: "macro" }), f1Score({ average: "macro" })];
    for (const metric of [beta, f1]) metric.update([[1, 0], [0, 1]], [[0.9, 0.1], [0.6, 0.4]]); // prettier-ignore
    expect(beta.result()).toBe(f1.result());
    expect([beta.name, f1.name]).toEqual(["fbeta_score", "f1_score"]);
  });

  it("gives a list without an average, and says so", () => {
    expect([f1Score().givesList, f1Score({ average: null }).givesList]).toEqual([true, true]);
    expect(f1Score({ average: "micro" }).givesList).toBe(false);
  });

  it("refuses another average", () => {
    expect(() => f1Score({ average: "mean" as never })).toThrow(
      'f1Score: average must be "none", "micro", "macro" or "weighted" or null, got "mean".',
    );
    expect(() => fBetaScore({ beta: 0 })).toThrow("fBetaScore: beta must be a number of 5e-324 or more, got 0.");
  });
});
