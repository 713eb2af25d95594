import { stepTexts, wordsEn } from "./stepTexts.js";

const steps = stepTexts(wordsEn);

describe("stepTexts", () => {
  it("finds the rule of the menu in the meals", () => {
    const days = ["a", "b", "a", "c", "a", "b", "a", "c", "a"].map((meal, day) => ({
      date: `2020/1/${day + 1}`,
      meal,
    }));
    const oneHot = { data: new Float32Array(27), shape: [9, 3] };
    expect(steps.data(days, oneHot, ["a", "b", "c"])).toContain("the rule: a → b → a → c\n");
  });

  it("puts the meal with the largest chance behind its row", () => {
    const chances = { data: Float32Array.of(0.25, 0.75, 0.9, 0.1), shape: [2, 2] };
    const text = steps.chances(chances, [1, 0], ["noodles", "rice"]);
    expect(text).toContain("[0.2500 0.7500]  → 1 rice\n");
    expect(text).toContain("[0.9000 0.1000]  → 0 noodles\n");
  });
});
