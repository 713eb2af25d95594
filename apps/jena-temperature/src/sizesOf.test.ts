import { recipes } from "./recipes.js";
import { isUnits, sizesOf } from "./sizesOf.js";

const nothing = { units: undefined, cell: "gru", denseUnits: undefined } as const;

describe("sizesOf", () => {
  it("has the sizes of the slide where none are asked for", () => {
    expect(sizesOf("stacked", recipes.stacked, nothing)).toEqual({ cell: "gru", units: [32, 64], denseUnits: [] });
    expect(sizesOf("dense", recipes.dense, nothing)).toEqual({ cell: "gru", units: [], denseUnits: [32] });
  });

  it("takes those that are asked for, layer by layer", () => {
    const asked = { units: "64，128", cell: "lstm", denseUnits: "32,16" } as const;
    expect(sizesOf("stacked", recipes.stacked, asked)).toEqual({
      cell: "lstm",
      units: [64, 128],
      denseUnits: [32, 16],
    });
  });

  it.each([
    ["conv1d", recipes.conv1d, { units: "64" }, '--units must be left out with --model conv1d, got "64".'],
    ["dense", recipes.dense, { cell: "lstm" }, '--cell must be left out with --model dense, got "lstm".'],
    ["naive", undefined, { denseUnits: "8" }, '--dense-units must be left out with --model naive, got "8".'],
    ["gru", recipes.gru, { units: "8,4" }, '--units must be one number with --model gru, got "8,4".'],
    ["stacked", recipes.stacked, { units: "8" }, '--units must be two numbers with a comma between with --model stacked, got "8".'], // prettier-ignore
  ] as const)("refuses in %s a layer that it does not have", (name, recipe, asked, line) => {
    expect(() => sizesOf(name, recipe, { ...nothing, ...asked })).toThrow(`jena-temperature: ${line}`);
  });
});

describe("isUnits", () => {
  it("takes whole numbers of 1 or more", () => {
    expect(["1", "64", "0", "1.5", "", "many", "-3"].map(isUnits)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
