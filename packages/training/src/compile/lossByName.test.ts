import { findLoss, lossByName, toSnakeCase } from "./lossByName.js";
import { losses } from "../losses/losses.js";

describe("lossByName", () => {
  it.each([
    ["mse", "mean_squared_error"],
    ["MSE", "mean_squared_error"],
    ["meanSquaredError", "mean_squared_error"],
    ["mean_squared_error", "mean_squared_error"],
    ["sparseCategoricalCrossentropy", "sparse_categorical_crossentropy"],
    ["kullbackLeiblerDivergence", "kl_divergence"],
    ["cosineProximity", "cosine_similarity"],
    ["logcosh", "log_cosh"],
    ["KLDivergence", "kl_divergence"],
    ["KLD", "kl_divergence"],
  ])("takes %s for %s", (name, known) => {
    expect(lossByName("compile", "loss", name)).toBe(known);
  });

  it("lists the names it knows", () => {
    expect(() => lossByName("compile", "loss", "crossentropie")).toThrow(
      /^compile: loss must be one of mean_squared_error, .*, mse, mae, .*, got "crossentropie"\.( Did you mean .*)?$/,
    );
  });
});

describe("findLoss", () => {
  it("knows each loss by its own name and nothing by another", () => {
    for (const name of Object.keys(losses)) expect(findLoss(name)).toBe(name);
    expect(findLoss("constructor")).toBeUndefined();
  });
});

describe("toSnakeCase", () => {
  it("leaves snake case alone", () => {
    expect(toSnakeCase("meanSquaredError")).toBe("mean_squared_error");
    expect(toSnakeCase("mean_squared_error")).toBe("mean_squared_error");
  });
});
