import { askedMeals } from "./askedMeals.js";

describe("askedMeals", () => {
  it("gives the meals in their order, and nothing where nobody asked", () => {
    expect(askedMeals("b, a", 2, ["a", "b"])).toEqual(["b", "a"]);
    expect(askedMeals(undefined, 2, ["a", "b"])).toBeUndefined();
  });

  it("names a meal that is not known, and a wrong number of meals", () => {
    expect(() => askedMeals("a,c", 2, ["a", "b"])).toThrow('lunch: --meals must be among a, b, got "c".');
    expect(() => askedMeals("a", 2, ["a", "b"])).toThrow('lunch: --meals must be 2 meals, got "a".');
  });
});
