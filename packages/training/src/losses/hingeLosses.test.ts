import { categoricalHinge, hinge, squaredHinge } from "./hingeLosses.js";

const all = { categoricalHinge, hinge, squaredHinge };

describe("hinge losses", () => {
  it.each(Object.entries(all))("%s has the formula, name and reduction of Keras", (name, make) => {
    const { formula, name: own, reduction } = make();
    expect(formula).toBe(name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    expect([own, reduction]).toEqual([formula, "sum_over_batch_size"]);
    const mine = make({ name: "mine", reduction: "sum" });
    expect([mine.name, mine.reduction]).toEqual(["mine", "sum"]);
  });

  it("refuse what the formula does not take", () => {
    expect(() => hinge({ reduction: "some" as never })).toThrow(
      'hinge: reduction must be "sum_over_batch_size", "mean", "sum", "mean_with_sample_weight" or "none", got "some".',
    );
  });
});
