import { optionTableOf, tableExpressions } from "./optionTableOf.js";
import { projects } from "./projects.js";

const array = projects("packages").find(({ name }) => name === "array")!;

describe("tableExpressions", () => {
  it.each([
    ["a class that keeps it", "export class MinMaxScaler {", "MinMaxScaler", ["MinMaxScaler.options"]],
    ["a constant of its name", "const fitOptions = {", "fit", ["fitOptions"]],
    [
      "a constant in upper case",
      "export const TO_CATEGORICAL_OPTIONS = {",
      "toCategorical",
      ["TO_CATEGORICAL_OPTIONS"],
    ],
    ["the call that reads it", 'readOptions(\n  "parseCsv",\n  CSV_OPTIONS, x)', "parseCsv", ["CSV_OPTIONS"]],
    ["something else", "const outfitOptions = {};\nclass Misfit {}", "fit", []],
  ])("finds %s", (_case, source, name, expressions) => {
    expect(tableExpressions(source, name)).toEqual(expressions);
  });
});

describe("optionTableOf", () => {
  it("finds a table that its file does not export", async () => {
    const { options, ...place } = await optionTableOf(array, "toCategorical");
    expect(options.numClasses!.allowed).toBe("an integer of 1 or more");
    expect(place).toEqual({
      file: "packages/array/src/labels/toCategorical.ts",
      expression: "TO_CATEGORICAL_OPTIONS",
    });
  });

  it("names what has none", async () => {
    await expect(optionTableOf(array, "nothing")).rejects.toThrow(
      "no table of options for nothing was found in packages/array/src.",
    );
  });
});
